const calm = 5000

/** The notice of new data, once the page has had time to come: nothing of it is needed before the first chart. */
export async function loadNews() {
  await new Promise((resolve) => setTimeout(resolve, calm))
  return import('./NewData.svelte')
}
