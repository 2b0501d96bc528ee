;;; Does in Emacs what the plan says, and writes down what is seen; `.ci/editors` compares.  -*- lexical-binding: t; -*-

(require 'json)
(require 'cl-lib)
(package-initialize)
(load (expand-file-name "emacs/selon.el" (getenv "SELON_EDITORS")) nil t)

(setq backtrace-on-error-noninteractive nil
      make-backup-files nil
      auto-save-default nil
      create-lockfiles nil
      ;; A person who confirms every edit sees the same.
      eglot-confirm-server-initiated-edits nil)

(defun ci-wait (what condition)
  "Wait until CONDITION holds; WHAT says what for."
  (let ((end (+ (float-time) 20)))
    (while (not (funcall condition))
      (when (> (float-time) end)
        (when-let ((server (eglot-current-server)))
          (with-current-buffer (jsonrpc-events-buffer server)
            (message "%s" (buffer-substring (max (point-min) (- (point-max) 3000)) (point-max)))))
        (error "Waited in vain for %s" what))
      ;; Eglot and Flymake begin some of their work after a command.
      (run-hooks 'post-command-hook)
      (accept-process-output nil 0.02))))

(defvar ci-published nil "The articles whose findings have come.")
(cl-defmethod eglot-handle-notification :after
  (_server (_method (eql textDocument/publishDiagnostics)) &key uri &allow-other-keys)
  (push (eglot--uri-to-path uri) ci-published))

(defun ci-open (article)
  "Show ARTICLE, as a person would who opens it."
  (switch-to-buffer (find-file-noselect (expand-file-name article (getenv "SELON_ARTICLES"))))
  ;; Flymake begins when the article is on display; without a screen nothing is drawn.
  (run-window-configuration-change-hook)
  (ci-wait (format "Eglot in %s" article) #'eglot-managed-p))

(defun ci-findings ()
  "Line, column and rule of what Flymake shows."
  (mapcar (lambda (one)
            (let ((text (flymake-diagnostic-text one)))
              (unless (string-match "\\[\\([a-z-]+\\)\\]" text)
                (error "No rule in: %s" text))
              (let ((rule (match-string 1 text)))
                (save-excursion
                  (goto-char (flymake-diagnostic-beg one))
                  (list (line-number-at-pos) (- (point) (line-beginning-position)) rule)))))
          (flymake-diagnostics)))

(defun ci-go (at)
  "Go to AT."
  (goto-char (point-min))
  (forward-line (1- (alist-get 'line at)))
  (forward-char (alist-get 'column at)))

(defun ci-act (action)
  "Apply ACTION, and return the text and the rules of the findings left."
  (let ((count (length (ci-findings)))
        (before (buffer-string))
        (title (alist-get 'title action)))
    (ci-go (alist-get 'at action))
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt choices &rest _)
                 (let ((names (mapcar (lambda (one) (if (consp one) (car one) one)) choices)))
                   (or (car (member title names))
                       (cl-find-if (lambda (one) (string-match-p "public record" one)) names)
                       (error "No `%s' among %S" title names)))))
              (last-nonmenu-event t))
      (call-interactively #'eglot-code-actions)
      (ci-wait (format "an edit by %s" title)
               (lambda () (not (equal before (buffer-string)))))
      ;; Eglot tells of changes after a pause, and without a screen there are no pauses.
      (eglot--signal-textDocument/didChange)
      (ci-wait (format "findings after %s" title)
               (lambda () (= (length (ci-findings)) (1- count)))))
    (list (buffer-string) (vconcat (mapcar #'caddr (ci-findings))))))

(let* ((plan (json-read-file (getenv "SELON_PLAN")))
       findings jumps)
  (cl-loop for one across (alist-get 'articles plan)
           for article = (alist-get 'article one)
           do (ci-open article)
           (ci-wait (format "findings in %s" article)
                    (lambda () (member (file-truename buffer-file-name) ci-published)))
           (ci-wait (format "%d findings shown in %s" (alist-get 'count one) article)
                    (lambda () (= (length (ci-findings)) (alist-get 'count one))))
           (push (cons article (vconcat (mapcar #'vconcat (ci-findings)))) findings))
  (cl-loop for jump across (alist-get 'jumps plan)
           do (ci-open (alist-get 'article jump))
           (ci-go (alist-get 'from jump))
           (call-interactively #'xref-find-definitions)
           (push (vector (line-number-at-pos) (- (point) (line-beginning-position))) jumps))
  (ci-open (alist-get 'article (alist-get 'edit plan)))
  (let ((edited (ci-act (alist-get 'edit plan)))
        (suppressed (ci-act (alist-get 'suppression plan)))
        (coding-system-for-write 'utf-8))
    (with-temp-file (getenv "SELON_SEEN")
      (insert (json-encode
               (list (cons "findings" findings)
                     (cons "jumps" (vconcat (nreverse jumps)))
                     (cons "edited" (car edited))
                     (cons "rules_edited" (cadr edited))
                     (cons "suppressed" (car suppressed))
                     (cons "rules_suppressed" (cadr suppressed))))))))

(dolist (buffer (buffer-list))
  (with-current-buffer buffer (set-buffer-modified-p nil)))
(kill-emacs 0)
