# Finds a JDK of 21 or later and builds with the Maven wrapper.
# Sourced by ./grader; needs HOUSE and say.sh.

JDK_WANTED=21

# The major version of the JDK (not a mere runtime) in a folder, or nothing.
jdk_version() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

find_java() {
  local home version
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$home" ] && [ -d "$home" ] || continue
    version=$(jdk_version "$home") || continue
    if [ "${version:-0}" -ge "$JDK_WANTED" ]; then
      export JAVA_HOME=$home
      return 0
    fi
  done
  return 1
}

ensure_java() {
  if find_java; then return; fi
  if is_root && is_debian; then
    step "Installing a JDK $JDK_WANTED or later" install_java
    if find_java; then return; fi
  fi
  die "no JDK $JDK_WANTED or later was found: install one (https://adoptium.net) and set JAVA_HOME to it."
}

install_java() {
  apt_install "openjdk-$JDK_WANTED-jdk-headless" || apt_install default-jdk-headless
}

maven() {
  (cd "$HOUSE" && ./mvnw --batch-mode --no-transfer-progress "$@")
}

# The service's jar, or nothing where none is built.
service_jar() {
  local jar
  for jar in "$HOUSE"/grader-api/target/grader-api-*.jar; do
    if [ -f "$jar" ]; then echo "$jar"; fi
    return 0
  done
}

# What bundles the pages' scripts while Maven builds: see grader-api/src/main/web.
ensure_node() { ensure_tools node:nodejs npm:npm; }

# Built again when a source or a build file is newer than the last build. The jar's own time tells nothing: builds are reproducible.
ensure_jar() {
  local built=$HOUSE/grader-api/target/launcher-built
  if [ -n "$(service_jar)" ] && [ -f "$built" ] &&
    [ -z "$(find "$HOUSE/pom.xml" "$HOUSE"/grader-*/pom.xml "$HOUSE"/grader-*/src/main -newer "$built" -print -quit)" ]; then
    return
  fi
  ensure_node
  step "Building the service with Maven" maven --quiet package -DskipTests
  touch "$built"
}
