-- For nvim-lint: what `selon check` finds in the buffer, saved or not.
local severities = {
  error = vim.diagnostic.severity.ERROR,
  warning = vim.diagnostic.severity.WARN,
  note = vim.diagnostic.severity.INFO,
}

-- Columns of selon count characters from 1, those of Neovim bytes from 0.
local function place(buffer, position)
  local line = position.line - 1
  local words = vim.api.nvim_buf_get_lines(buffer, line, line + 1, false)[1] or ""
  return line, math.max(vim.fn.byteidxcomp(words, position.column - 1), 0)
end

require("lint").linters.selon = {
  cmd = "selon",
  stdin = true,
  args = {
    "check",
    "--format=json",
    "--stdin-filename",
    function()
      return vim.api.nvim_buf_get_name(0)
    end,
    "-",
  },
  -- 1 says that there are findings.
  ignore_exitcode = true,
  parser = function(output, buffer)
    local found = {}
    if output == "" then
      return found
    end
    for _, file in ipairs(vim.json.decode(output).files) do
      for _, finding in ipairs(file.diagnostics) do
        local line, column = place(buffer, finding.start_position)
        local end_line, end_column = place(buffer, finding.end_position)
        table.insert(found, {
          lnum = line,
          col = column,
          end_lnum = end_line,
          end_col = end_column,
          severity = severities[finding.severity],
          source = "selon",
          code = finding.rule,
          message = finding.message,
        })
      end
    end
    return found
  end,
}

for _, kind in ipairs({ "text", "markdown", "html" }) do
  local linters = require("lint").linters_by_ft
  linters[kind] = vim.list_extend(linters[kind] or {}, { "selon" })
end
