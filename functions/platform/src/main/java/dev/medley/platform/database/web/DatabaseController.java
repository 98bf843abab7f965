package dev.medley.platform.database.web;

import dev.medley.access.Access;
import dev.medley.http.PageView;
import dev.medley.platform.database.DatabaseFault;
import dev.medley.platform.database.DatabaseReports;
import dev.medley.platform.database.DatabaseState;
import dev.medley.platform.database.StatementStatistics;
import dev.medley.platform.database.TableStatistics;
import dev.medley.platform.database.UnusedIndex;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

@Controller("/api/admin/database")
@Tag(name = "Database", description = "What takes time and room in the database, and what is in the way")
class DatabaseController {

    /** Enough to see what matters; what comes behind it costs little. */
    private static final int MOST = 100;

    private final DatabaseReports reports;

    DatabaseController(DatabaseReports reports) {
        this.reports = reports;
    }

    @Get
    @Access("database:read:all")
    @Operation(
            operationId = "readDatabase",
            summary = "How large the database is, who is connected, what waits",
            description = "Of the one server that answers. Connections of the pool are all functions' together.")
    @ApiResponse(responseCode = "200", description = "The database")
    DatabaseState state() {
        return reports.state();
    }

    @Get("/statements")
    @Access("database:read:all")
    @Operation(
            operationId = "listDatabaseStatements",
            summary = "The hundred statements that took the most time together",
            description = "Empty where the server does not count statements (pg_stat_statements).")
    @ApiResponse(responseCode = "200", description = "The statements, the costliest first")
    PageView<StatementStatistics> statements() {
        return new PageView<>(reports.statements(MOST), null);
    }

    @Get("/tables")
    @Access("database:read:all")
    @Operation(operationId = "listDatabaseTables", summary = "The hundred largest tables, and what of them is waste")
    @ApiResponse(responseCode = "200", description = "The tables, the largest first")
    PageView<TableStatistics> tables() {
        return new PageView<>(reports.tables(MOST), null);
    }

    @Get("/unused-indexes")
    @Access("database:read:all")
    @Operation(operationId = "listUnusedIndexes", summary = "The hundred largest indexes that nothing reads")
    @ApiResponse(responseCode = "200", description = "The indexes, the largest first")
    PageView<UnusedIndex> unusedIndexes() {
        return new PageView<>(reports.unusedIndexes(MOST), null);
    }

    @Get("/integrity")
    @Access("database:read:all")
    @Operation(
            operationId = "listDatabaseFaults",
            summary = "What is wrong with the database itself",
            description =
                    "Indexes and constraints that do not hold, months without a partition, numbers that run out, damaged"
                            + " pages. How many there are is sampled each minute, as database.faults.")
    @ApiResponse(responseCode = "200", description = "At most a hundred faults; none is as it should be")
    PageView<DatabaseFault> faults() {
        return new PageView<>(reports.faults(MOST), null);
    }
}
