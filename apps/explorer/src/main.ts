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
if (site === null) start(target, httpEngine(base.href), toDay(new Date()))
// Not awaited here: what is fetched needs this very module to be done.
else void import('./site/open-site.ts').then(({ openSite }) => start(target, openSite(site, base), site.day))

function start(page: HTMLElement, engine: Engine, today: string): void {
  setTimeout(() =>
    mount(App, {
      target: page,
      props: { source: sourceOf(engine), base, today, isServed: site === null },
    }),
  )
}
