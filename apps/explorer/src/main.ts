import type { Engine } from '@vedich/engine'
import { httpEngine } from '@vedich/engine/http'
import '@vedich/notebook/type.css'
import '@vedich/notebook/paper.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { sourceOf } from './data/source.ts'
import { toDay } from './format/date.ts'
import { parseRoute } from './route/route.ts'
import { readSite } from './site/read-site.ts'
import type { Site } from './site/site.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'
import { findView } from './view/registry.ts'

const target = document.getElementById('app')
if (target === null) throw new Error('index.html has no element #app')

const base = new URL('.', document.baseURI)
const site = readSite(document)
// The code of the first view comes while the page is made, in a task of its own.
void findView(parseRoute(location.hash).view)?.load()
const engine = site === null ? httpEngine(base.href) : await openPublished(site)
setTimeout(() =>
  mount(App, {
    target,
    props: {
      source: sourceOf(engine),
      base,
      today: site?.day ?? toDay(new Date()),
      isServed: site === null,
    },
  }),
)

async function openPublished(site: Site): Promise<Engine> {
  const { openSite } = await import('./site/open-site.ts')
  return openSite(site, base)
}
