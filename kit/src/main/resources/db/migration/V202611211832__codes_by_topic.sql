-- Codes of code lists are learnt from the catalogue's topic as well; all codes of a request are looked up at once.
DROP INDEX known_code_type_code;
CREATE INDEX known_code_code ON known_code (code);

-- Where codes came before this version could read them, the topic is read again; what was applied is not applied twice.
DELETE FROM inbox_offset WHERE topic = 'tgpl.catalogue.v1'
    AND EXISTS (SELECT FROM inbox_parked WHERE event_type LIKE 'vn.tgpl.code.%');
DELETE FROM inbox_parked WHERE topic = 'tgpl.catalogue.v1'
    AND EXISTS (SELECT FROM inbox_parked WHERE event_type LIKE 'vn.tgpl.code.%');
