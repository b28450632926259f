// Runs before the first paint, so neither theme nor language flashes. src/route/preferences.ts reads the same places.
;(function () {
  var root = document.documentElement
  var search = new URLSearchParams(location.search)
  function preference(name, allowed) {
    var value = search.get(name)
    try {
      value = value || localStorage.getItem('vedich.' + name)
    } catch {
      // Storage can be closed to the page; the URL alone decides then.
    }
    return allowed.indexOf(value) < 0 ? null : value
  }
  var theme = preference('theme', ['light', 'dark'])
  if (theme) root.dataset.theme = theme
  root.lang = preference('lang', ['en']) || 'vi'
})()
