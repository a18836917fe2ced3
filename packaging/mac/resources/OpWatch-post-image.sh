# jpackage runs this on its copy of the app, before it makes the .dmg or the .pkg of it. Copying has given the jars the time of
# the copy, and the JVM uses the AOT cache only with the time that they had (opwatch.platform.JarTimestamps; opwatch.package.time
# in packaging/pom.xml). Times are no part of a signature.
set -e
find "$JpAppImageDir" -name '*.jar' -exec env TZ=UTC touch -t 202601010000.00 {} +
