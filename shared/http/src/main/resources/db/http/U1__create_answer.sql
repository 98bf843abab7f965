drop table http.answer;
