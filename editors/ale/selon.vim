" For ALE: what `selon check` finds in the buffer, saved or not.
function! SelonFindings(buffer, lines) abort
  let l:found = []
  if empty(a:lines)
    return l:found
  endif
  for l:file in json_decode(join(a:lines, "\n")).files
    for l:finding in l:file.diagnostics
      let l:start = l:finding.start_position
      let l:end = l:finding.end_position
      call add(l:found, {
      \ 'lnum': l:start.line,
      \ 'col': s:byte(a:buffer, l:start) + 1,
      \ 'end_lnum': l:end.line,
      \ 'end_col': s:byte(a:buffer, l:end),
      \ 'type': {'error': 'E', 'warning': 'W', 'note': 'I'}[l:finding.severity],
      \ 'code': l:finding.rule,
      \ 'text': l:finding.message,
      \})
    endfor
  endfor
  return l:found
endfunction

" Columns of selon count characters from 1, those of ALE bytes.
function! s:byte(buffer, position) abort
  let l:words = get(getbufline(a:buffer, a:position.line), 0, '')
  return max([byteidxcomp(l:words, a:position.column - 1), 0])
endfunction

" ALE passes the buffer on standard input to a command that names no file with `%t`.
for s:kind in ['text', 'markdown', 'html']
  call ale#linter#Define(s:kind, {
  \ 'name': 'selon',
  \ 'executable': 'selon',
  \ 'command': '%e check --format=json --stdin-filename %s -',
  \ 'callback': 'SelonFindings',
  \})
endfor
