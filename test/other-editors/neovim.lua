-- Opens a playbook in Neovim with our server, does what an author does, and writes down what came of it.
-- Neovim 0.7 has no other way in than `vim.lsp.start_client`; newer ones keep it.
local said = {}
local function note(name, value) said[name] = value end

local server = vim.split(vim.env.SERVER, '\n')
vim.cmd('edit support/phone-sunset.playbook.yaml')
local buffer = vim.api.nvim_get_current_buf()
local client_id = vim.lsp.start_client({ name = 'support-playbooks', cmd = server, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(buffer, client_id)
vim.wait(20000, function() return vim.lsp.buf_is_attached(buffer, client_id) and vim.lsp.get_client_by_id(client_id).initialized end, 20)

local function diagnostics(count)
  vim.wait(20000, function() return #vim.diagnostic.get(buffer) == count end, 20)
  return vim.tbl_map(function(each) return { line = each.lnum + 1, code = each.code, message = each.message } end, vim.diagnostic.get(buffer))
end

local function place(line_pattern, word)
  for index, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, true)) do
    local from = line:find(line_pattern)
    if from then
      vim.api.nvim_win_set_cursor(0, { index, (line:find(word, from, true) or from) - 1 })
      return index
    end
  end
end

local function ask(method, extra)
  local params = vim.tbl_extend('force', vim.lsp.util.make_position_params(), extra or {})
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 20000) or {}
  return (answers[client_id] or {}).result
end


local line = place('^  channel: phone', 'channel')
vim.api.nvim_buf_set_text(buffer, line - 1, 11, line - 1, 16, { 'phonee' })
note('after a slip', diagnostics(1))
vim.api.nvim_buf_set_text(buffer, line - 1, 11, line - 1, 17, { 'phone' })
note('after mending', diagnostics(0))

place('^  channel: phone', 'phone')
note('hover', (ask('textDocument/hover') or { contents = {} }).contents.value)
local definition = ask('textDocument/definition')
note('definition', definition and (definition[1] or definition))
local completion = ask('textDocument/completion')
note('completion', vim.tbl_map(function(item) return item.label end, completion.items or completion))
local renamed = ask('textDocument/rename', { newName = 'telephone' })
local files = {}
for uri in pairs(renamed and renamed.changes or {}) do table.insert(files, vim.fn.fnamemodify(vim.uri_to_fname(uri), ':t')) end
for _, change in ipairs(renamed and renamed.documentChanges or {}) do
  table.insert(files, vim.fn.fnamemodify(vim.uri_to_fname(change.textDocument.uri), ':t'))
end
table.sort(files)
note('rename touches', files)
vim.lsp.util.apply_workspace_edit(renamed, 'utf-16')
note('after rename', diagnostics(0))

local out = io.open(vim.env.RESULT, 'w')
out:write(vim.fn.json_encode(said))
out:close()
vim.lsp.stop_client(client_id)
vim.cmd('qall!')
