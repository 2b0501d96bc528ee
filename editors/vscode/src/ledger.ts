import { basename } from "node:path";

import * as vscode from "vscode";
import { type DocumentSymbol, SymbolKind } from "vscode-languageclient/node";

import type { Server } from "./server";

/** For how many milliseconds typing must pause before the ledger is read again. */
const PAUSE = 300;

/** Pictures of sources, by the symbols that the server sends for their kinds. */
const PICTURES = new Map<SymbolKind, string>([
  [SymbolKind.Class, "person"],
  [SymbolKind.Module, "organization"],
  [SymbolKind.Interface, "briefcase"],
  [SymbolKind.File, "file-text"],
  [SymbolKind.Namespace, "location"],
  [SymbolKind.Variable, "question"],
  [SymbolKind.Enum, "megaphone"],
  [SymbolKind.Key, "eye-closed"],
  [SymbolKind.String, "quote"],
  [SymbolKind.Null, "circle-slash"],
]);

/** Words of an article. */
export interface Place {
  article: vscode.Uri;
  range: vscode.Range;
}

/** The sources of the article that is edited, each with its statements. */
export class Ledger implements vscode.TreeDataProvider<DocumentSymbol>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly listeners: vscode.Disposable[];
  private sources: DocumentSymbol[] = [];
  private reading = 0;
  private timer: NodeJS.Timeout | undefined;

  readonly onDidChangeTreeData = this.changed.event;

  /** The article whose sources are shown. */
  article: vscode.Uri | undefined;
  /** What stands instead of sources. */
  message: string | undefined;

  constructor(private readonly server: Server) {
    this.listeners = [
      server.onDidChange(() => this.read()),
      vscode.window.onDidChangeActiveTextEditor(() => this.read()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === this.article?.toString()) {
          clearTimeout(this.timer);
          this.timer = setTimeout(() => void this.read(), PAUSE);
        }
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.toString() === this.article?.toString()) {
          this.show(undefined, undefined);
        }
      }),
    ];
  }

  /** The name of the article. */
  get title(): string | undefined {
    return this.article && basename(this.article.path);
  }

  getChildren(symbol?: DocumentSymbol): DocumentSymbol[] {
    return symbol ? (symbol.children ?? []) : this.sources;
  }

  getTreeItem(symbol: DocumentSymbol): vscode.TreeItem {
    const { Expanded, None } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(symbol.name, symbol.children?.length ? Expanded : None);
    item.description = symbol.detail ?? "";
    item.tooltip = symbol.detail ? `${symbol.name} (${symbol.detail})` : symbol.name;
    item.iconPath = new vscode.ThemeIcon(PICTURES.get(symbol.kind) ?? "person");
    if (this.article) {
      const place: Place = { article: this.article, range: this.server.range(symbol.selectionRange) };
      item.command = { command: "selon.reveal", title: "Go to These Words", arguments: [place] };
    }
    return item;
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(this.changed, ...this.listeners).dispose();
  }

  /** Reads the ledger of the article that is edited; that of the last one stays while none is. */
  private async read(): Promise<void> {
    const reading = ++this.reading;
    const document = vscode.window.activeTextEditor?.document;
    const article = document && this.server.reads(document) ? document.uri : this.article;
    if (!article) {
      return;
    }
    let sources: DocumentSymbol[] | undefined;
    try {
      sources = await this.server.sources(article);
    } catch {
      // The server ended, or was asked about a draft that is no more.
      sources = undefined;
    }
    if (reading === this.reading) {
      this.show(article, sources);
    }
  }

  private show(article: vscode.Uri | undefined, sources: DocumentSymbol[] | undefined): void {
    this.article = article;
    this.sources = sources ?? [];
    this.message = article && sources?.length === 0 ? "Nobody is credited with anything in this article." : undefined;
    this.changed.fire();
  }
}
