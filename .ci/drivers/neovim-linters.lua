-- Runs the files for editors that read JSON: ALE itself, and what nvim-lint would do with its file.

local function articles()
  local file = assert(io.open(vim.env.SELON_PLAN))
  local plan = vim.json.decode(file:read("*a"))
  file:close()
  return vim.tbl_map(function(one)
    return one.article
  end, plan.articles)
end

local function open(article)
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.SELON_ARTICLES .. "/" .. article))
end

local function with_ale()
  vim.g.ale_lint_on_enter = 0
  vim.g.ale_lint_on_filetype_changed = 0
  vim.opt.runtimepath:prepend(vim.env.SELON_ALE)
  vim.cmd("runtime plugin/ale.vim")
  vim.cmd("source " .. vim.env.SELON_EDITORS .. "/ale/selon.vim")
  vim.cmd([[
    let g:linted = 0
    autocmd User ALELintPost let g:linted += 1
  ]])
  local seen = {}
  for _, article in ipairs(articles()) do
    open(article)
    vim.b.ale_linters = { "selon" }
    local before = vim.g.linted
    vim.cmd("ALELint")
    local is_done = function()
      return vim.g.linted > before
    end
    assert(vim.wait(20000, is_done, 10), "ALE never finished " .. article)
    seen[article] = vim.tbl_map(function(one)
      return { one.lnum, one.col - 1, one.code }
    end, vim.fn["ale#engine#GetLoclist"](vim.api.nvim_get_current_buf()))
  end
  return seen
end

local function with_nvim_lint()
  local lint = { linters = {}, linters_by_ft = { markdown = { "other" } } }
  package.loaded.lint = lint
  dofile(vim.env.SELON_EDITORS .. "/neovim/nvim-lint/selon.lua")
  assert(vim.deep_equal(lint.linters_by_ft.markdown, { "other", "selon" }))
  local linter = lint.linters.selon
  local seen = {}
  for _, article in ipairs(articles()) do
    open(article)
    local command = { linter.cmd }
    for _, word in ipairs(linter.args) do
      table.insert(command, type(word) == "function" and word() or word)
    end
    local buffer = vim.api.nvim_get_current_buf()
    local lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, true)
    local output = vim.fn.system(command, table.concat(lines, "\n") .. "\n")
    assert(vim.v.shell_error <= 1, output)
    seen[article] = vim.tbl_map(function(one)
      return { one.lnum + 1, one.col, one.code }
    end, linter.parser(output, buffer))
  end
  return seen
end

local function run()
  local seen = { ALE = with_ale(), ["nvim-lint's file"] = with_nvim_lint() }
  local file = assert(io.open(vim.env.SELON_SEEN, "w"))
  file:write(vim.json.encode(seen))
  file:close()
end

local done, failure = xpcall(run, debug.traceback)
if not done then
  io.stderr:write(tostring(failure) .. "\n" .. vim.fn.execute("messages") .. "\n")
  vim.cmd("cquit 1")
end
vim.cmd("qall!")
