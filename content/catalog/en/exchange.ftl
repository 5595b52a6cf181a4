# Files for translators, out and in: what stands in the sheet, and why a file was not taken.

trao-doi-trang-dich = Translation
trao-doi-trang-huong-dan = How to
trao-doi-cot-id = Id
trao-doi-cot-form = Kind
trao-doi-cot-language = Language
trao-doi-cot-source = Vietnamese
trao-doi-cot-target = Translation (write here)
trao-doi-cot-note = Note
trao-doi-cot-hash = Check code
trao-doi-dang-short = Short text
trao-doi-dang-full = Full text
trao-doi-dang-loudspeaker = Loudspeaker script
trao-doi-dang-card = Picture card
trao-doi-dang-prompt = Sentence of the assistant
trao-doi-nhieu-nhat = At most { $so } characters.

trao-doi-tieu-de = How to translate into { $tieng }
trao-doi-huong-dan-1 = 1. Write the translation into the column “Translation”, beside the Vietnamese. The other columns are locked; please do not unlock them.
trao-doi-huong-dan-2 = 2. Translate the meaning, as if speaking to people. If a sentence is not certain, ask the officer and do not guess.
trao-doi-huong-dan-3 = 3. What stands in braces, for example { "{" } $ten { "}" }, is filled in by the machine. Please keep every character of it; it may stand elsewhere in the sentence.
trao-doi-huong-dan-4 = 4. Telephone numbers, dates, amounts, numbers of documents: leave them as they are.
trao-doi-huong-dan-5 = 5. Where a cell says how many characters at most, write no more than that.
trao-doi-huong-dan-6 = 6. For a new line within a cell press Alt and Enter.
trao-doi-huong-dan-7 = 7. Please translate every line; add none and delete none.
trao-doi-huong-dan-8 = 8. Save the file as .xlsx and send it back. It is taken only as a whole; each line that is wrong will be named.
trao-doi-huong-dan-9 = 9. A translation is used only when a speaker of the language has confirmed its meaning.

trao-doi-tep-qua-lon = The file is too large and was not opened.
trao-doi-khong-phai-xlsx = The file cannot be opened: it is not an Excel file (.xlsx), or it is damaged.
trao-doi-khong-phai-xliff = The file cannot be opened: it is not an XLIFF 1.2 file, or it is damaged.
trao-doi-thieu-cot = This is not the file that was sent out: the hidden line of column names at the top is missing.
trao-doi-qua-nhieu-dong = The file has too many lines and was not taken.

trao-doi-unknown = Line { $dong }: the id “{ $ma }” is not on the list to be translated.
trao-doi-doubled = Line { $dong }: the id “{ $ma }” is already on line { $truoc }.
trao-doi-missing = The id “{ $ma }” is missing: the file has no such line.
trao-doi-language = Line { $dong }, “{ $ma }”: a translation into { $can } is needed, the file says “{ $co }”.
trao-doi-source-changed = Line { $dong }, “{ $ma }”: the Vietnamese was edited after this file was sent out. A new file is needed.
trao-doi-source-edited = Line { $dong }, “{ $ma }”: the Vietnamese was edited within the file.
trao-doi-empty = Line { $dong }, “{ $ma }”: there is no translation yet.
trao-doi-too-long = Line { $dong }, “{ $ma }”: the translation has { $dai } characters, { $nhieu_nhat } at most.
trao-doi-placeholder-lost = Line { $dong }, “{ $ma }”: the translation has lost the place { $mat }.
trao-doi-placeholder-new = Line { $dong }, “{ $ma }”: the translation has an unknown place { $thua }.
trao-doi-not-fluent = Line { $dong }, “{ $ma }”: braces are not in pairs, or a line begins with a strange character.
trao-doi-number-lost = Line { $dong }, “{ $ma }”: please check, the number { $so } is not in the translation.
