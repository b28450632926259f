/** Modules of Notebook Kit that its package does not export one by one; the build finds them (build/frame.ts). */
declare module 'notebook-kit:define' {
  interface Variable {
    define(name: string | null, inputs: readonly string[], value: unknown): Variable
    delete(): void
  }
  interface Module {
    variable(observer?: unknown): Variable
    constructor: { prototype: object }
  }
  interface DefineState {
    root: HTMLDivElement
    expanded: (number[][] | undefined)[]
    variables: Variable[]
  }
  interface Definition {
    id: number
    body: (...inputs: unknown[]) => unknown
    inputs: readonly string[]
    outputs: readonly string[]
    output?: string
    display: boolean
    autodisplay: boolean
    autoview: boolean
    automutable: boolean
  }
  interface Observer {
    _node: Element
    pending(): void
    fulfilled(value: unknown): void
    rejected(error: unknown): void
  }
  type Observe = (state: DefineState, definition: Definition) => Observer
  function define(main: Module, state: DefineState, definition: Definition, observe: Observe): void
}
declare module 'notebook-kit:display' {
  import type { DefineState, Observe } from 'notebook-kit:define'
  const observe: Observe
  function clear(state: DefineState): void
  function display(state: DefineState, value: unknown, name?: string): void
}
declare module 'notebook-kit:md' {
  const md: (template: readonly string[], ...values: readonly unknown[]) => Node
}
declare module 'notebook-kit:generators' {
  const dark: () => AsyncGenerator<boolean>
  const now: () => AsyncGenerator<number>
  const observe: <T>(start: (tell: (value: T) => void) => () => void) => AsyncGenerator<T>
}
declare module 'notebook-kit:mutable' {
  const Mutable: (value: unknown) => unknown
}
declare module '@observablehq/runtime' {
  import type { Module } from 'notebook-kit:define'
  class Runtime {
    constructor(builtins: Readonly<Record<string, unknown>>)
    module(): Module
  }
  /** Of an input that failed, by its name. */
  class RuntimeError extends Error {
    readonly input: string
  }
}
declare module '@observablehq/inputs' {
  function table(rows: readonly object[], options?: object): HTMLElement
}
declare module 'd3'
declare module 'htl'
declare module '*.css'
