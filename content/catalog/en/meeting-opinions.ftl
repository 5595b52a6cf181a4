# Opinions asked before a meeting: heard, never counted as a vote.

viec-y-kien-truoc = giving an opinion before a meeting
nut-hoi-y-kien-truoc = Ask opinions beforehand
nut-hoi-ca-ban = Ask the village
nut-noi-y-kien-truoc = Give an opinion beforehand
nut-y-kien-dong-y = I agree
nut-y-kien-khong = I disagree
nut-y-kien-khac = Another opinion
y-kien-truoc-tin = The head of { $noi } asks for opinions before the meeting at { $gio } on { $ngay }: { $noi_dung }. This is an opinion beforehand and no vote.
y-kien-truoc-tin-ngan = The head of { $noi } asks for opinions before the meeting at { $gio } on { $ngay }. This is an opinion beforehand and no vote.
y-kien-truoc-gui-chua = Ask people this now? I only add the answers up; the vote is by hands or ballots at the meeting.
y-kien-truoc-da-hoi = { $so_may ->
        [0] No phone gets messages here yet; please ask people yourself.
       *[khac] { $so_may } phones are asked. Open the meeting to see the sums.
    }
y-kien-truoc-khong-hoi = Opinions cannot be asked on this meeting: nothing is voted on, it has begun, or it is not your village's.
y-kien-truoc-la-gi = This is an opinion beforehand and no vote. It is added up by household; nobody learns who said what. Please come to the meeting to vote.
y-kien-truoc-hoi = “{ $noi_dung }”. What does your household think?
y-kien-truoc-da-ghi = Thank you. Your household's opinion is noted; until the meeting begins you can change it.
y-kien-truoc-tong = Opinions beforehand, no votes: { $y_kien }
y-kien-truoc-dong = “{ $noi_dung }”: { $dong_y } agree, { $khong } disagree, { $khac } think otherwise.
