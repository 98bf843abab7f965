drop table flags.change;
