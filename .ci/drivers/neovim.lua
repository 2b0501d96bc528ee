-- Does in Neovim what the plan says, and writes down what is seen; `.ci/editors` compares.

local function read(path)
  local file = assert(io.open(path))
  local all = file:read("*a")
  file:close()
  return all
end

local function wait(what, condition)
  assert(vim.wait(20000, condition, 10), "waited in vain for " .. what)
end

local function open(article)
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.SELON_ARTICLES .. "/" .. article))
end

local function rules()
  local all = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    table.insert(all, one.code or one.user_data.lsp.code)
  end
  return all
end

local function go(at)
  vim.api.nvim_win_set_cursor(0, { at.line, at.byte })
end

-- Takes the actions and reasons that a person would take.
local title
vim.ui.select = function(items, options, choose)
  for index, item in ipairs(items) do
    local shown = (options.format_item or tostring)(item)
    if shown:find(title, 1, true) then
      return choose(item, index)
    end
  end
  error("no action `" .. title .. "` among " .. vim.inspect(items))
end
vim.fn.inputlist = function(lines)
  for index, line in ipairs(lines) do
    if line:find("public record", 1, true) then
      -- The first two lines are the question.
      return index - 2
    end
  end
  error("no reason among " .. vim.inspect(lines))
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n") .. "\n"
end

local function run()
  local plan = vim.json.decode(read(vim.env.SELON_PLAN))
  local seen = { findings = {}, jumps = {} }
  -- Findings reach the handler also when there are none.
  local published = {}
  local handler = vim.lsp.handlers["textDocument/publishDiagnostics"]
  vim.lsp.handlers["textDocument/publishDiagnostics"] = function(failure, result, ...)
    published[vim.uri_to_fname(result.uri)] = true
    return handler(failure, result, ...)
  end
  for _, one in ipairs(plan.articles) do
    open(one.article)
    wait("findings in " .. one.article, function()
      return published[vim.api.nvim_buf_get_name(0)]
    end)
    local rows = {}
    for _, finding in ipairs(vim.diagnostic.get(0)) do
      local code = finding.code or finding.user_data.lsp.code
      table.insert(rows, { finding.lnum + 1, finding.col, code })
    end
    seen.findings[one.article] = rows
  end

  for _, jump in ipairs(plan.jumps) do
    open(jump.article)
    go(jump.from)
    vim.lsp.buf.definition()
    wait("a jump in " .. jump.article, function()
      return vim.api.nvim_win_get_cursor(0)[1] ~= jump.from.line
        or vim.api.nvim_win_get_cursor(0)[2] ~= jump.from.byte
    end)
    table.insert(seen.jumps, vim.api.nvim_win_get_cursor(0))
  end

  local function act(action)
    local count = #rules()
    local before = text()
    title = action.title
    go(action.at)
    vim.lsp.buf.code_action()
    wait("an edit by " .. action.title, function()
      return text() ~= before
    end)
    wait("findings after " .. action.title, function()
      return #rules() == count - 1
    end)
    return text(), rules()
  end
  open(plan.edit.article)
  seen.edited, seen.rules_edited = act(plan.edit)
  seen.suppressed, seen.rules_suppressed = act(plan.suppression)

  local file = assert(io.open(vim.env.SELON_SEEN, "w"))
  file:write(vim.json.encode(seen))
  file:close()
end

vim.o.hidden = true
local done, failure = xpcall(run, debug.traceback)
if not done then
  io.stderr:write(tostring(failure) .. "\n" .. vim.fn.execute("messages") .. "\n")
  vim.cmd("cquit 1")
end
vim.cmd("qall!")
