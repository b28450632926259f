import { httpEngine } from '@vedich/engine/http'
import { mount } from 'svelte'
import App from './App.svelte'
import { sourceOf } from './data/source.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'

const target = document.getElementById('app')
if (target === null) throw new Error('index.html has no element #app')

const base = new URL('.', document.baseURI)
mount(App, { target, props: { source: sourceOf(httpEngine(base.href)), base } })
