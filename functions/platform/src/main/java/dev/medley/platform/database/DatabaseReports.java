package dev.medley.platform.database;

import java.util.List;

/** Reports on the database, each at most so long. */
public interface DatabaseReports {

    DatabaseState state();

    /** By the time that they took together. Empty where the server does not count statements. */
    List<StatementStatistics> statements(int most);

    /** By size. */
    List<TableStatistics> tables(int most);

    /** By size. */
    List<UnusedIndex> unusedIndexes(int most);

    /** What is wrong with the database itself. */
    List<DatabaseFault> faults(int most);
}
