#!/bin/sh
# bin/OpWatch of the Linux packages, in the place of jpackage's launcher, which asks rpm and dpkg at each start. Starts the runtime
# beside it with the options of ../jvm.args and ../image.args, which the build lays beside the jars.

# Where the file itself is, however many links lead to it.
self=$(readlink -f -- "$0") || exit
root=${self%/bin/*}
app=$root/lib/app

# The command `java` would take options from it.
unset JDK_JAVA_OPTIONS

# A JVM does not start in a folder that was removed.
[ -d "$(pwd -P 2>/dev/null)" ] || cd /

# Under C and POSIX the JVM knows no letter beyond ASCII and finds no file below a folder with one, this app's included. The same
# locale with UTF-8 differs in nothing else.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-C}}}" in
  C | POSIX) if [ -n "${LC_ALL:-}" ]; then export LC_ALL=C.UTF-8; else export LC_CTYPE=C.UTF-8; fi ;;
esac

# The name that the process list shows is a link, which not every file system has.
java=$root/lib/runtime/bin/OpWatch
[ -x "$java" ] || java=$root/lib/runtime/bin/java

# A command of the shell has an AOT cache of its own, and a smaller heap. A window gives back each half minute what the C library
# keeps of freed memory; other systems than Linux have no such thing, and their JVM would complain.
cache=opwatch.aot more=-XX:TrimNativeHeapInterval=30000
# A heap in huge pages is touched with a hundredth of the page faults: a thirtieth of a start. The JVM complains where there are none.
huge=
read -r huge 2>/dev/null </sys/kernel/mm/transparent_hugepage/enabled || :
case "$huge" in
  *'[always]'* | *'[madvise]'*) huge=-XX:+UseTransparentHugePages ;;
  *) huge=-XX:-UseTransparentHugePages ;;
esac
own=
case "${1:-}" in
  check | wait | list | add | export | signin | signout | doctor | --help | -h | --version | -V)
    cache=shell.aot more=@$app/shell.args huge=-XX:-UseTransparentHugePages
    ;;
  *)
    # GTK asks the session's bus for the bus of screen readers before it shows anything, and waits for ever where that does not
    # answer. JavaFX tells them nothing on Linux, so nothing is lost but in the file dialogs of GTK: who needs those read sets it
    # to 0. And where no program has yet, GTK asks OpenGL what it can draw on: 50 MB of libraries. JavaFX asks for itself.
    [ -n "${NO_AT_BRIDGE:-}" ] || { export NO_AT_BRIDGE=1 && own=NO_AT_BRIDGE; }
    [ -n "${GDK_GL:-}" ] || { export GDK_GL=disable && own="${own:+$own }GDK_GL"; }
    ;;
esac

# Behind the main class `java` takes every argument as it is, also what begins with @. With another order of the class path the AOT
# cache is not used.
exec "$java" "@$app/jvm.args" "@$app/image.args" \
  "$more" "$huge" "-XX:AOTCache=$app/$cache" "-Djna.boot.library.path=$app" "-Djpackage.app-path=$self" \
  "-Dopwatch.own-environment=$own" \
  -classpath "$app/opwatch.jar:$app/libraries.jar" opwatch.Main "$@"
