/** Items that ask nothing: section headers, images and videos. */
import { GoogleError } from "../../runtime/execution/service.ts";
import { Blob } from "../../services/blob/blob.ts";
import { alignment } from "../enums.ts";
import { integer, makers, member, text, withMethod } from "../method.ts";
import type { ItemState } from "../state.ts";
import { texts } from "../texts.ts";
import { equip, FormItem, update } from "./core.ts";

export class SectionHeaderItem extends FormItem {
  override readonly googleName = "SectionHeaderItem";
}

export class ImageItem extends FormItem {
  override readonly googleName = "ImageItem";
}

export class VideoItem extends FormItem {
  override readonly googleName = "VideoItem";
}

const on = makers<FormItem>();

const place = (name: string): ItemState["alignment"] => (name === "CENTER" || name === "RIGHT" ? name : "LEFT");

const placed = {
  getAlignment: on.read([], ({ state }) => alignment[state.alignment]),
  getWidth: on.read([], ({ state }) => state.width),
  setAlignment: on.change([member("Alignment")], (self, { name }) => update(self, { alignment: place(name) })),
  setWidth: on.change([integer], (self, width) => update(self, { width })),
};

function setImage(self: FormItem, source: object): FormItem {
  const blob: unknown = Reflect.apply(Reflect.get(source, "getBlob"), source, []);
  if (!(blob instanceof Blob)) throw new GoogleError(texts.argument("image"));
  const picture = { type: blob.getContentType() ?? "", name: blob.getName() ?? "", data: Buffer.from(blob.bytes).toString("base64") };
  if (!picture.type.startsWith("image/")) throw new GoogleError(texts.argument("image"));
  return update(self, { picture });
}

function setVideo(self: FormItem, address: string): FormItem {
  const [, long, short, id] = /^(?:.*[?&]v=([\w-]{6,}).*|.*youtu\.be\/([\w-]{6,}).*|([\w-]{6,}))$/.exec(address) ?? [];
  const video = long ?? short ?? id;
  if (video === undefined) throw new GoogleError(texts.argument("youtubeUrl"));
  return update(self, { video });
}

equip(SectionHeaderItem, "SectionHeaderItem", {});
equip(ImageItem, "ImageItem", {
  ...placed,
  getImage: on.read([], ({ state: { picture } }) => picture && new Blob(Buffer.from(picture.data, "base64"), picture.type, picture.name)),
  setImage: on.change([withMethod("getBlob")], setImage),
});
equip(VideoItem, "VideoItem", { ...placed, setVideoUrl: on.change([text], setVideo) });
