# Sourced by the scripts that start the server, after jdk.sh: builds what is not built, unless only help is asked for.
built="$root/ear/target/shouwen.ear"
server="$root/ear/target/server/shouwen.stamp"

needs_build() {
    [ -f "$built" ] && [ -f "$server" ] && [ -f "$root/launcher/target/launcher.jar" ] || return 0
    [ -n "$(find "$root"/pom.xml "$root"/*/pom.xml "$root"/*/src/main -newer "$built" -type f -print -quit)" ]
}

case " $* " in
    *" --help "* | *" -h "*) asks_help=yes ;;
    *) asks_help=no ;;
esac

if [ "$asks_help" = no ] || [ ! -f "$root/launcher/target/launcher.jar" ]; then
    if needs_build; then
        [ -x "${JAVA%/*}/javac" ] || { echo "A JDK of version 17 or newer is needed to build; $JAVA has no compiler beside it." >&2; exit 3; }
        command -v mvn > /dev/null || { echo "Maven is needed to build; no mvn was found." >&2; exit 9; }
        echo "building (the first time takes some minutes)" >&2
        (cd "$root" && mvn -q -B -Dmaven.test.skip=true package) || {
            echo "The build failed; what Maven said stands above." >&2
            exit 9
        }
        touch "$built"
    fi
fi
