const known = new Map<string, string>()

/** A colour as red, green and blue: programs other than browsers know no `lab()` and no `light-dark()`. */
export function plainColour(colour: string): string {
  const before = known.get(colour)
  if (before !== undefined) return before
  const plain = painted(colour)
  known.set(colour, plain)
  return plain
}

function painted(colour: string): string {
  if (!/^(?:lab|lch|oklab|oklch|color)\(/.test(colour)) return colour
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d')
  if (context === null) return colour
  context.fillStyle = colour
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data
  return alpha === 255
    ? `rgb(${red}, ${green}, ${blue})`
    : `rgba(${red}, ${green}, ${blue}, ${(alpha / 255).toFixed(3)})`
}
