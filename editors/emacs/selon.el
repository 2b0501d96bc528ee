;;; selon.el --- Says who says what, in Eglot  -*- lexical-binding: t; -*-

;; Eglot is part of Emacs 29; for 26 to 28 it is a package.  Markdown needs `markdown-mode'.

(require 'eglot)

;; Before the other servers that Eglot knows, since it starts one for each buffer.
(add-to-list 'eglot-server-programs
             '((markdown-mode html-mode) . ("selon" "lsp")))
;; After them, since many modes for code and data derive from `text-mode'.
(add-to-list 'eglot-server-programs '(text-mode . ("selon" "lsp")) t)

(defun selon-start ()
  "Start the language server if this buffer is an article."
  (when (and buffer-file-name
             (or (eq major-mode 'text-mode)
                 (derived-mode-p 'markdown-mode 'html-mode)))
    (eglot-ensure)))

;; Modes for Markdown and HTML derive from `text-mode' and run its hook as well.
(add-hook 'text-mode-hook #'selon-start)

(provide 'selon)

;;; selon.el ends here
