// Runs before the first paint, so neither theme nor language flashes; src/state/page.svelte.ts reads the same places.
;(function () {
  var root = document.documentElement
  var search = new URLSearchParams(location.search)
  var theme = search.get('theme')
  var contrast = search.get('contrast')
  try {
    theme = theme || localStorage.getItem('vedich.theme')
    contrast = contrast || localStorage.getItem('vedich.contrast')
  } catch {
    // Storage can be closed to the page; the URL alone decides then.
  }
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  if (contrast === 'more' || matchMedia('(prefers-contrast: more)').matches) root.dataset.contrast = 'more'
  if (search.get('lang') === 'en') root.lang = 'en'
})()
