drop table http.external_call;
