-- How Neovim starts the language server. Since 0.11, `vim.lsp.enable("selon")` reads this file by
-- its name; before, `plugin/selon.lua` does.
return {
  cmd = { "selon", "lsp" },
  filetypes = { "text", "markdown", "html" },
  -- Without any of these above it, an article is on its own.
  root_markers = { "selon.toml", ".git" },
  -- Any setting of docs/lsp.md.
  settings = { selon = { run = "type" } },
}
