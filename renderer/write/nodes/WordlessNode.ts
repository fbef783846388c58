import { $getState, $setState, createState, DecoratorNode } from 'lexical'
import type { Shape } from '../../../electron/newsroom/index.ts'

/** What a wordless block shows; React draws it from this. */
export type Wordless = Extract<Shape, { type: 'picture' | 'embed' }>

const aText = (value: unknown): string => (typeof value === 'string' ? value : '')
const photoState = createState('photo', { parse: aText })
const urlState = createState('url', { parse: aText })

abstract class WordlessNode extends DecoratorNode<Wordless> {
  override createDOM(): HTMLElement {
    const element = document.createElement('div')
    element.className = 'wordless'
    return element
  }
  override updateDOM(): false { return false }
  override isInline(): false { return false }
  override getTextContent(): string { return '\n' }
}

/** A picture in its place; names the document of the photo. */
export class PictureNode extends WordlessNode {
  override $config() { return this.config('picture', { extends: DecoratorNode, stateConfigs: [{ flat: true, stateConfig: photoState }] }) }
  override decorate(): Wordless { return { type: 'picture', photo: this.getPhoto() } }
  getPhoto(): string { return $getState(this, photoState) }
  setPhoto(photo: string): this { return $setState(this, photoState, photo) }
}

/** Something of the web that stands in the story by its address. */
export class EmbedNode extends WordlessNode {
  override $config() { return this.config('embed', { extends: DecoratorNode, stateConfigs: [{ flat: true, stateConfig: urlState }] }) }
  override decorate(): Wordless { return { type: 'embed', url: this.getUrl() } }
  getUrl(): string { return $getState(this, urlState) }
  setUrl(url: string): this { return $setState(this, urlState, url) }
}

export const $createPictureNode = (photo: string): PictureNode => new PictureNode().setPhoto(photo)
export const $createEmbedNode = (url: string): EmbedNode => new EmbedNode().setUrl(url)
