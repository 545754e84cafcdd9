# pbgdpl: `make` builds the program and publishes content/; `make check` tests it; `make help` tells the rest.

SHELL   := /bin/sh
CC      ?= cc
SAN     ?=
PREFIX  ?= /usr/local
DESTDIR ?=
TODAY   ?= $(shell date +%F)

# As many jobs as processors, unless somebody has said how many. Asked within a recipe: only there -j is to be seen.
JOBS     = $(if $(filter -j% --jobserver%,$(MAKEFLAGS)),,-j$(shell nproc))

comma   := ,
B       := .build/$(or $(subst $(comma),-,$(SAN)),plain)
PROGRAM := $(if $(SAN),$(B)/pbgdpl,generator/pbgdpl)
LIBS    := libcmark yaml-0.1 icu-i18n icu-uc libxml-2.0 libxxhash nettle jansson libzip libdeflate libjpeg libpng libwebp
NEEDS   := gcc libc6-dev pkg-config libcmark-dev libyaml-dev libicu-dev libxml2-dev libxxhash-dev nettle-dev libjansson-dev \
           libzip-dev libdeflate-dev libjpeg62-turbo-dev libpng-dev libwebp-dev
JUDGES  := epubcheck unzip
WARN    := -Wall -Wextra -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wundef -Wvla -Wformat=2
PLAIN   := -O2 -g -fstack-protector-strong -D_FORTIFY_SOURCE=3
CAREFUL := -O1 -g -fsanitize=$(SAN) -fno-omit-frame-pointer -fno-sanitize-recover=all

CPPFLAGS += -D_XOPEN_SOURCE=700 -Igenerator -DPBGDPL_SHARE='"$(PREFIX)/share/pbgdpl"' \
            $(shell pkg-config --cflags $(LIBS) 2>/dev/null)
CFLAGS  += -std=c17 -fPIE -pthread $(WARN) $(EXTRA) $(if $(SAN),$(CAREFUL),$(PLAIN))
LDFLAGS += -pie -Wl,-z,relro,-z,now -pthread $(if $(SAN),-fsanitize=$(SAN))
LDLIBS  += $(shell pkg-config --libs $(LIBS) 2>/dev/null) -lm

OBJ     := $(patsubst generator/%.c,$(B)/%.o,$(wildcard generator/*.c generator/*/*.c))
UNIT    := $(patsubst tests/%.c,$(B)/tests/%,$(wildcard tests/unit/*.c))
TOOLS   := $(patsubst tests/%.c,$(B)/tests/%,$(wildcard tests/*.c tests/bench/*.c tests/fuzz/*.c))
INJECT  := $(patsubst tests/%.c,$(B)/tests/%.so,$(wildcard tests/fault/*.c))

.PHONY: all deps test-deps program portal check golden bench fuzz valgrind install uninstall clean format help

all: deps
	@$(MAKE) --no-print-directory $(JOBS) portal

# Installs from Debian's packages what is missing, and only then.
deps:
	@if ! command -v $(CC) >/dev/null || ! pkg-config --exists $(LIBS) 2>/dev/null; then \
		echo "Cài các gói còn thiếu: $(NEEDS)"; \
		sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
		$$sudo apt-get update -q && \
		DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -q -y --no-install-recommends $(NEEDS); \
	fi

# What only the tests need.
test-deps: deps
	@if ! command -v unzip >/dev/null || ! command -v java >/dev/null || [ ! -e /usr/share/java/epubcheck.jar ]; then \
		echo "Cài các gói còn thiếu để thử: $(JUDGES)"; \
		sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
		$$sudo apt-get update -q && \
		DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -q -y --no-install-recommends $(JUDGES); \
	fi

program: $(PROGRAM)

portal: $(PROGRAM)
	@$(PROGRAM) build --today $(TODAY)
	@echo "Mở output/portal/index.html bằng trình duyệt để xem trang."

$(PROGRAM): $(OBJ)
	@echo "LD $@"
	@$(CC) $(LDFLAGS) -o $@ $(OBJ) $(LDLIBS)

$(B)/%.o: generator/%.c
	@mkdir -p $(@D)
	@echo "CC $@"
	@$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

# A test is linked with everything but main.
$(B)/tests/%: tests/%.c $(filter-out $(B)/main.o,$(OBJ))
	@mkdir -p $(@D)
	@echo "CC $@"
	@$(CC) $(CPPFLAGS) $(CFLAGS) -Itests -MMD -MP $(LDFLAGS) -o $@ $< $(filter-out $(B)/main.o,$(OBJ)) $(LDLIBS)

$(B)/tests/fault/%.so: tests/fault/%.c
	@mkdir -p $(@D)
	@echo "CC $@"
	@$(CC) -std=c17 -O2 -g $(WARN) -fPIC -shared -o $@ $< -ldl

check: deps test-deps
	@$(MAKE) --no-print-directory $(JOBS) EXTRA=-Werror B=$(B)-check PROGRAM=$(B)-check/pbgdpl run-tests

run-tests: $(PROGRAM) $(UNIT) $(TOOLS) $(INJECT)
	@TOOLS=$(B)/tests SAN=$(SAN) tests/run $(PROGRAM) $(UNIT)

golden: $(PROGRAM) $(TOOLS)
	@TOOLS=$(B)/tests tests/run --golden $(PROGRAM)

bench: $(PROGRAM) $(TOOLS)
	@TOOLS=$(B)/tests tests/bench/run $(PROGRAM)

# Damaged pages through every reader, with the sanitizers. FUZZ=600 for ten minutes.
fuzz:
	@$(MAKE) --no-print-directory SAN=address,undefined .build/address-undefined/tests/fuzz/bodies
	@.build/address-undefined/tests/fuzz/bodies $(or $(FUZZ),60) $(or $(SEED),1) $$(find content -name '*.md')

valgrind: program
	@for c in build check; do \
		valgrind -q --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite \
			$(PROGRAM) $$c -o $(B)/valgrind -q -j 2 || exit 1; \
	done; echo "valgrind: 0 lỗi"

install: program
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/pbgdpl $(DESTDIR)$(PREFIX)/share/man/man1 \
		$(DESTDIR)$(PREFIX)/share/man/man5
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/pbgdpl
	cp -R themes $(DESTDIR)$(PREFIX)/share/pbgdpl/
	install -m 644 generator/man/*.1 $(DESTDIR)$(PREFIX)/share/man/man1/
	install -m 644 generator/man/*.5 $(DESTDIR)$(PREFIX)/share/man/man5/

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/pbgdpl $(DESTDIR)$(PREFIX)/share/man/man1/pbgdpl.1 \
		$(DESTDIR)$(PREFIX)/share/man/man5/site.yaml.5 $(DESTDIR)$(PREFIX)/share/man/man5/theme.5
	rm -rf $(DESTDIR)$(PREFIX)/share/pbgdpl

# What `make` made; the published portal in output/ stays.
clean:
	rm -rf .build generator/pbgdpl

format:
	clang-format -i generator/*.[ch] generator/*/*.[ch] tests/*.[ch] tests/*/*.[ch]

help:
	@echo "make            cài gói còn thiếu, dựng chương trình, xuất bản content/ ra output/portal/"
	@echo "make check      chạy mọi phép thử (SAN=address,undefined hoặc SAN=thread: với bộ dò lỗi)"
	@echo "make program    chỉ dựng generator/pbgdpl"
	@echo "make install    cài vào PREFIX=$(PREFIX)        make uninstall   gỡ"
	@echo "make golden     ghi lại kết quả mẫu của các phép thử (đọc git diff sau đó)"
	@echo "make bench      đo tốc độ                        make fuzz        đầu vào ngẫu nhiên"
	@echo "make valgrind   dựng trang dưới valgrind         make clean       xóa những gì make đã tạo"

-include $(OBJ:.o=.d)
