#!/bin/sh
# bin/OpWatch of the Linux packages, in the place of jpackage's launcher, which asks rpm and dpkg at each start. Starts the runtime
# beside it with the options of ../jvm.args and ../image.args, which the build lays beside the jars. The build puts the class path
# in, in the order in which the AOT cache was made.

# Where the file itself is, however many links lead to it.
self=$(readlink -f -- "$0") || exit
root=${self%/bin/*}
app=$root/lib/app

# The command `java` would take options from it.
unset JDK_JAVA_OPTIONS

# Behind the main class `java` takes every argument as it is, also what begins with @.
exec "$root/lib/runtime/bin/OpWatch" "@$app/jvm.args" "@$app/image.args" \
  "-XX:AOTCache=$app/opwatch.aot" "-Djna.boot.library.path=$app" "-Djpackage.app-path=$self" \
  -classpath "%CLASS_PATH%" opwatch.Main "$@"
