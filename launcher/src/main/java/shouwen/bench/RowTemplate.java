package shouwen.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row the product wrote, to be written again with other identifiers by one prepared statement. */
record RowTemplate(String sql, List<String> columns, List<@Nullable String> values) {

    /** The rows of a table that a condition finds; at least one. */
    static List<RowTemplate> of(Connection connection, String table, String condition, UUID id) throws SQLException {
        try (var select = connection.prepareStatement("select * from " + table + " where " + condition)) {
            select.setObject(1, id);
            try (var rows = select.executeQuery()) {
                var templates = new ArrayList<RowTemplate>();
                var meta = rows.getMetaData();
                while (rows.next()) {
                    var columns = new ArrayList<String>();
                    var values = new ArrayList<@Nullable String>();
                    var marks = new ArrayList<String>();
                    for (int i = 1; i <= meta.getColumnCount(); i++) {
                        columns.add(meta.getColumnName(i));
                        values.add(rows.getString(i));
                        marks.add("cast(? as " + meta.getColumnTypeName(i) + ")");
                    }
                    var sql = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                            + String.join(", ", marks) + ")";
                    templates.add(new RowTemplate(sql, columns, values));
                }
                if (templates.isEmpty()) {
                    throw new SQLException("no row of " + table + " to copy");
                }
                return templates;
            }
        }
    }

    /** Writes it once more, with these columns changed. */
    void insert(Connection connection, Map<String, String> changes) throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                insert.setString(i + 1, changes.getOrDefault(columns.get(i), values.get(i)));
            }
            insert.executeUpdate();
        }
    }

    String value(String column) {
        return String.valueOf(values.get(columns.indexOf(column)));
    }
}
