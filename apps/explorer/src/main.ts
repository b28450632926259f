import { httpEngine } from '@vedich/engine/http'
import '@vedich/notebook/type.css'
import '@vedich/notebook/paper.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { sourceOf } from './data/source.ts'
import { toDay } from './format/date.ts'
import { openSite } from './site/open-site.ts'
import { readSite } from './site/read-site.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'

const target = document.getElementById('app')
if (target === null) throw new Error('index.html has no element #app')

const base = new URL('.', document.baseURI)
const site = readSite(document)
const engine = site === null ? httpEngine(base.href) : openSite(site, base)
mount(App, {
  target,
  props: {
    source: sourceOf(engine),
    base,
    today: site?.day ?? toDay(new Date()),
    isServed: site === null,
  },
})
