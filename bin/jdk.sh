# Sourced by the other scripts: finds a JDK of 17 or newer and names its java in JAVA, or ends with exit code 3.
if [ -n "${JAVA_HOME:-}" ]; then JAVA="$JAVA_HOME/bin/java"; else JAVA=$(command -v java || true); fi
if [ -z "$JAVA" ] || [ ! -x "$JAVA" ]; then
    echo "A JDK of version 17 or newer is needed; no java was found (JAVA_HOME, PATH)." >&2
    exit 3
fi
java_version=$("$JAVA" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
case "$java_version" in
    1.* | "" | [0-9] | 1[0-6])
        echo "A JDK of version 17 or newer is needed; $JAVA is version ${java_version:-unknown}." >&2
        exit 3
        ;;
esac
