/**
 * One entry of an artifact or a release.
 *
 * `path` is relative, with `/`, in *binary* form: one JavaScript character (0–255) per byte of the name, as
 * `Buffer.toString('latin1')` gives it, since a file name on Linux is bytes and need not be UTF-8.
 */
export type Entry =
  | {
      readonly type: 'file';
      readonly path: string;
      readonly mode: number;
      readonly size: number;
      readonly sha256: string;
    }
  | { readonly type: 'directory'; readonly path: string; readonly mode: number }
  | { readonly type: 'link'; readonly path: string; readonly target: string };

/** An entry that has content. */
export type FileEntry = Entry & { readonly type: 'file' };

/** All entries of a tree, sorted by the bytes of their paths; the root itself is not among them. */
export type Manifest = readonly Entry[];
