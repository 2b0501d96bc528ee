-- Starts the language server for articles, in Neovim 0.7 and later.
if vim.lsp.enable then
  vim.lsp.enable("selon")
  return
end

-- Before 0.11: one server for each root.
local clients = {}

local function root_of(path, markers)
  local folder = vim.fn.fnamemodify(path, ":p:h")
  local above = folder
  while true do
    for _, marker in ipairs(markers) do
      if vim.loop.fs_stat(above .. "/" .. marker) then
        return above
      end
    end
    local parent = vim.fn.fnamemodify(above, ":h")
    if parent == above then
      return folder
    end
    above = parent
  end
end

local file = vim.api.nvim_get_runtime_file("lsp/selon.lua", false)[1]
local config = dofile(file)

local function start(buffer)
  -- Help, terminals and lists are no articles.
  if vim.bo[buffer].buftype ~= "" then
    return
  end
  local root = root_of(vim.api.nvim_buf_get_name(buffer), config.root_markers)
  if not (clients[root] and vim.lsp.get_client_by_id(clients[root])) then
    clients[root] = vim.lsp.start_client({
      name = "selon",
      cmd = config.cmd,
      root_dir = root,
      settings = config.settings,
      init_options = config.settings,
    })
  end
  if clients[root] then
    vim.lsp.buf_attach_client(buffer, clients[root])
  end
end

vim.api.nvim_create_autocmd("FileType", {
  group = vim.api.nvim_create_augroup("selon", {}),
  pattern = config.filetypes,
  callback = function(event)
    start(event.buf)
  end,
})
