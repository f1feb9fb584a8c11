# Completes publisher in fish: publisher completion fish > ~/.config/fish/completions/publisher.fish
complete -c publisher -a '(publisher complete -- (commandline -cp) 2>/dev/null)'
