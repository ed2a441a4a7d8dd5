#!/usr/bin/env bash
# Recomputes one entry of the journal with nothing but sqlite3 and sha256sum, as ARCHITECTURE.md describes it.
# Exit code 0: the entry and every row it wrote are as they were sealed; 1: they are not.
#
#   examples/audit-entry.sh REGISTER SEQ
set -euo pipefail

register=$1
seq=$2
[[ $seq =~ ^[1-9][0-9]*$ ]] || { echo "not an entry: $seq" >&2; exit 2; }

ask() { sqlite3 -batch -noheader -list -readonly "$register" "$1"; }

# The hash of the entry before; nothing for the first.
text=$(ask "SELECT hash FROM act WHERE seq=$seq-1")

# Its fields, each as `|` and quote().
for field in seq at dated act officer performer acting_for unit post clause basis reason paper source external_id record wrote; do
  text+="|$(ask "SELECT quote($field) FROM act WHERE seq=$seq")"
done

# A line for each row it wrote: table, id, SHA-256 of the row's image. A row written again since stands in history.
read -r -a wrote <<<"$(ask "SELECT wrote FROM act WHERE seq=$seq")"
for ((i = 0; i < ${#wrote[@]}; i += 2)); do
  table=${wrote[i]}
  id=${wrote[i + 1]}
  image=$(ask "SELECT image FROM ${table}_image WHERE id=$id AND act=$seq
               UNION ALL SELECT image FROM history WHERE table_name='$table' AND row_id=$id AND act=$seq")
  text+=$'\n'"$table $id $(printf %s "$image" | sha256sum | cut -d' ' -f1)"
done

computed=$(printf %s "$text" | sha256sum | cut -d' ' -f1)
stored=$(ask "SELECT hash FROM act WHERE seq=$seq")
printf '%s\n\ncomputed %s\nstored   %s\n' "$text" "$computed" "$stored"
[[ $computed == "$stored" ]]
