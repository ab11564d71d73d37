-- unit_successors is the same.
DROP INDEX unit_successor_codes;
