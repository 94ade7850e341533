# Two Paths. `make serve` and `make test` are all that most people need.
# Building and serving need Go and make; the browser tests need more, and say so.

GO ?= go
export PORT HOST SITE

site := .build/site

.DEFAULT_GOAL := help
.PHONY: help serve dev dist test bench sheet fonts clean tool

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo '  PORT=8081 serves on another port, SITE=https://…/ is the address to publish at'

serve: tool ## build the site and serve it on http://127.0.0.1:8080/ (PORT=, HOST=)
	@$(site) serve

dev: tool ## serve, build again after each change, reload the open pages
	@$(site) dev

dist: tool ## write the site to dist/, ready for any static host (SITE= its address)
	@$(site) build

test: tool ## run every check: format, vet, staticcheck, Go tests, types, browser tests
	@$(site) test

bench: tool ## print sizes, and times in a browser beside a bare Ebitengine program's
	@$(site) build
	@$(site) bench
	@web/test/run --bench

sheet: ## draw contact sheets of every scene as PNG into .build/sheet/
	@$(GO) run ./scenes/sheet

fonts: ## cut the source fonts again (after a new line in assets/fonts/extra.txt)
	@sh assets/fonts/cut.sh

clean: ## delete all that was built
	rm -rf .build dist

# Go's own cache makes this quick when nothing has changed. Without cgo no C
# compiler is needed.
tool:
	@command -v $(GO) >/dev/null || { echo 'Go is missing: install Go 1.26 or later from https://go.dev/dl/' >&2; exit 1; }
	@[ -d .build ] || { mkdir -p .build && echo 'building the tools for the first time takes a minute or two' ; }
	@CGO_ENABLED=0 $(GO) build -trimpath -buildvcs=false -o $(site) ./web/site
