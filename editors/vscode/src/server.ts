import { execFile } from "node:child_process";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import * as vscode from "vscode";
import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  LanguageClient,
  RevealOutputChannelOn,
} from "vscode-languageclient/node";

const LANGUAGES = ["plaintext", "markdown", "html"];
/** Files, and buffers that were never saved; no diffs, logs or previews. */
const SELECTOR = LANGUAGES.flatMap((language) => ["file", "untitled"].map((scheme) => ({ language, scheme })));
/** For how many milliseconds a program may take to say its version. */
const PATIENCE = 10_000;

/** The program `selon lsp`, as long as the editor runs. */
export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private turn: Promise<void> = Promise.resolve();
  private readonly started = new vscode.EventEmitter<void>();

  /** Tells when a server has started or ended. */
  readonly onDidChange = this.started.event;

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /** Whether a document is an article. */
  reads(document: vscode.TextDocument): boolean {
    return vscode.languages.match(SELECTOR, document) > 0;
  }

  /** Ends the server if there is one, and starts it anew. */
  restart(): Promise<void> {
    return this.inTurn(async () => {
      await this.end();
      await this.begin();
      this.started.fire();
    });
  }

  /** Ends the server. */
  stop(): Promise<void> {
    return this.inTurn(() => this.end());
  }

  /** The sources of an article with their statements; `undefined` if no server can tell. */
  async sources(article: vscode.Uri): Promise<DocumentSymbol[] | undefined> {
    const textDocument = { uri: article.toString() };
    const symbols = await this.client?.sendRequest(DocumentSymbolRequest.type, { textDocument });
    return symbols?.filter((symbol): symbol is DocumentSymbol => "selectionRange" in symbol);
  }

  /** A range of the server as one of the editor. */
  range(range: DocumentSymbol["range"]): vscode.Range {
    return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
  }

  /** Has the server do something with an article. */
  async execute(command: string, article: vscode.Uri): Promise<void> {
    if (!this.client) {
      await this.complain(`selon is not running, so it cannot do this.`);
      return;
    }
    await this.client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [article.toString()] });
  }

  dispose(): void {
    this.started.dispose();
  }

  /** One start or end at a time, in the order they were asked for. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(work).catch((error: unknown) => {
      this.log.error(String(error));
    });
    return this.turn;
  }

  private async begin(): Promise<void> {
    const command = program();
    const problem = await this.trouble(command);
    if (problem) {
      this.log.error(problem);
      await say("missing");
      // Whoever answers may do so much later.
      void this.complain(problem);
      return;
    }
    const client = new LanguageClient(
      "selon",
      "selon",
      { command, args: ["lsp"] },
      {
        documentSelector: SELECTOR,
        initializationOptions: settings(vscode.workspace.getConfiguration().get("selon")),
        outputChannel: this.log,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        middleware: {
          workspace: {
            configuration: async (parameters, token, next) => {
              const all = await next(parameters, token);
              return Array.isArray(all) ? all.map(settings) : all;
            },
          },
        },
      },
    );
    try {
      await client.start();
      this.client = client;
      await say("running");
    } catch (error) {
      await say("missing");
      void this.complain(`“${command} lsp” did not start: ${String(error)}`);
    }
  }

  private async end(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.dispose();
  }

  /** What is wrong with a program; `undefined` if it is selon. */
  private async trouble(command: string): Promise<string | undefined> {
    try {
      const { stdout } = await promisify(execFile)(command, ["--version"], { timeout: PATIENCE });
      this.log.info(`${command}: ${stdout.trim()}`);
      return stdout.startsWith("selon ")
        ? undefined
        : `“${command}” is not selon. Set “selon.path” to the selon program.`;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") {
        return `The program “${command}” was not found. Install selon, or set “selon.path” to where it is.`;
      }
      return `The program “${command}” does not run (${String(error)}). Set “selon.path” to the selon program.`;
    }
  }

  private async complain(problem: string): Promise<void> {
    const [set, again] = ["Set the Path", "Try Again"] as const;
    const answer = await vscode.window.showErrorMessage(problem, set, again);
    if (answer === set) {
      await vscode.commands.executeCommand("workbench.action.openSettings", "selon.path");
    } else if (answer === again) {
      await this.restart();
    }
  }
}

/** The program to start, `~` being the home of the user. */
function program(): string {
  const path = vscode.workspace.getConfiguration("selon").get<string>("path", "").trim();
  return path.startsWith("~/") ? join(homedir(), path.slice(2)) : path || "selon";
}

/** The settings that the server knows: all but those of the extension itself. */
function settings(all: unknown): unknown {
  if (typeof all !== "object" || all === null) {
    return all;
  }
  return Object.fromEntries(Object.entries(all).filter(([name]) => name !== "path"));
}

/** Tells the panel what to say while it is empty. */
async function say(state: "running" | "missing"): Promise<void> {
  await vscode.commands.executeCommand("setContext", "selon.state", state);
}
