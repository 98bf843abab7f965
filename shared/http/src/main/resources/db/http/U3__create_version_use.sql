drop table http.version_use;
