/** The server cannot be started as asked: what is wrong and how to fix it. `message` is the `what`. */
export class ServerError extends Error {
  override readonly name: string = 'ServerError'
  readonly fix: string

  constructor(what: string, fix: string, options?: ErrorOptions) {
    super(what, options)
    this.fix = fix
  }
}

/** Another program already listens on the port. */
export class PortInUseError extends ServerError {
  override readonly name = 'PortInUseError'
  readonly port: number

  constructor(port: number, options?: ErrorOptions) {
    super(`port ${port} is already in use`, 'choose another port, or 0 for any free one', options)
    this.port = port
  }
}
