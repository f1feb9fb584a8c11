# Completes publisher in bash. Read it at the start of a shell, in ~/.bashrc: source <(publisher completion bash)
_publisher() {
    COMPREPLY=()
    local word
    while IFS= read -r word; do
        COMPREPLY+=("$word")
    done < <("$1" complete -- "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
    # A file comes right behind it.
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then
        compopt -o nospace
    fi
}
complete -o default -F _publisher publisher
