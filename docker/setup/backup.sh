# Takes a backup of the data folder and restores one.
# Sourced by ./grader; needs DATA, say.sh, java.sh, service.sh.

# backup_data FILE: while the service runs or not.
backup_data() {
  (($# == 1)) || die "backup wants the file to write, which must not be there yet: ./grader backup FILE."
  local jar=$DATA/service.jar
  ensure_java
  # The program that runs on this folder knows its database; any other is built for folders that have none.
  if [ ! -f "$jar" ]; then
    ensure_jar
    jar=$(service_jar)
  fi
  run_backup "$jar" backup "$1"
}

# restore_data FILE: with the program that will be started on the folder next.
restore_data() {
  (($# == 1)) || die "restore wants the backup to restore: ./grader restore FILE."
  if service_pid >/dev/null; then
    die "the service runs on $DATA: stop it with ./grader down, restore, and start it again with ./grader up."
  fi
  ensure_java
  ensure_jar
  run_backup "$(service_jar)" restore "$1"
}

# run_backup JAR COMMAND FILE: its exit status is then the launcher's.
run_backup() {
  exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -cp "$1" -Dloader.main=dev.grader.wiring.BackupCommand \
    org.springframework.boot.loader.launch.PropertiesLauncher "$2" "$DATA" "$3"
}
