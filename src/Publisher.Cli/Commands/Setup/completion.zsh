#compdef publisher
# Completes publisher in zsh. Read it after compinit, in ~/.zshrc: source <(publisher completion zsh)
_publisher() {
    local -a found
    found=(${(f)"$(${words[1]} complete -- "${(j: :)words[1,CURRENT-1]} $PREFIX" 2>/dev/null)"})
    if (( ${#found} )); then
        compadd -- $found
    else
        _files
    fi
}
compdef _publisher publisher
