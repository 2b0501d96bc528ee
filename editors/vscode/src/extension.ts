import * as vscode from "vscode";

import { Ledger, type Place } from "./ledger";
import { Server } from "./server";

let server: Server | undefined;

/** Starts the server and shows the ledger, when the first article is opened. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel("selon", { log: true });
  const running = new Server(log);
  server = running;
  const ledger = new Ledger(running);
  const view = vscode.window.createTreeView("selon.ledger", { treeDataProvider: ledger, showCollapseAll: true });
  ledger.onDidChangeTreeData(() => {
    view.description = ledger.title;
    view.message = ledger.message;
  });
  context.subscriptions.push(
    log,
    view,
    ledger,
    running,
    vscode.commands.registerCommand("selon.restart", () => running.restart()),
    vscode.commands.registerCommand("selon.checkArticle", () => ask(running, "selon.check")),
    vscode.commands.registerCommand("selon.openSources", () => ask(running, "selon.sources", ledger.article)),
    vscode.commands.registerCommand("selon.reveal", reveal),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration("selon.path")) {
        await running.restart();
      }
    }),
  );
  await running.restart();
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}

/** Has the server do something with the article that is edited, or with the one of the panel if none is. */
async function ask(server: Server, command: string, shown?: vscode.Uri): Promise<void> {
  const edited = vscode.window.activeTextEditor?.document;
  const article = edited && server.reads(edited) ? edited.uri : shown;
  if (!article) {
    void vscode.window.showInformationMessage("Open an article in plain text, Markdown or HTML first.");
  } else {
    await server.execute(command, article);
  }
}

async function reveal(place: Place): Promise<void> {
  const document = await vscode.workspace.openTextDocument(place.article);
  const editor = await vscode.window.showTextDocument(document, { selection: place.range });
  editor.revealRange(place.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
