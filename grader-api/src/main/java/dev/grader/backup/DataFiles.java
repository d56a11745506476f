package dev.grader.backup;

import java.util.List;

/** The names of a data folder's files. */
final class DataFiles {
    static final String DATABASE = "grader.db";

    /** Without it no key in the database can be checked. */
    static final String PEPPER = "pepper";

    /** What is backed up: all but the installation's name, since two of one name would remove each other's containers. */
    static final List<String> KEPT = List.of(DATABASE, PEPPER, "key");

    /** What a restored database takes the place of; what SQLite keeps beside it belongs to it. */
    static final List<String> REPLACED = List.of(DATABASE, DATABASE + "-wal", DATABASE + "-shm", PEPPER, "key");

    private DataFiles() {}
}
