// Before the first paint; as in src/state/page.svelte.ts.
;(function () {
  var root = document.documentElement
  var search = new URLSearchParams(location.search)
  var theme = search.get('theme')
  var contrast = search.get('contrast')
  try {
    theme = theme || localStorage.getItem('vedich.theme')
    contrast = contrast || localStorage.getItem('vedich.contrast')
  } catch {
    // The URL alone decides.
  }
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  if (contrast === 'more' || matchMedia('(prefers-contrast: more)').matches) root.dataset.contrast = 'more'
  if (search.get('lang') === 'en') root.lang = 'en'
})()
