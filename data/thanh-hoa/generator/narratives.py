"""Texts of the annual reports: invented, as an office might word them, without any figure.

They tell of ways of working and of causes, never of results, so that no text can contradict the figures of a year.
"""

from . import register
from .chance import share

SECTIONS = ("situation", "leadership", "tasks", "strengths", "weaknesses", "causes_objective", "causes_subjective",
            "next", "proposals")

# Units whose office wrote something: code, name inside a sentence, the same in English, what is below it, sections
# (empty: all).
UNITS = [
    ("380", "thành phố Thanh Hóa", "Thanh Hóa city", "phường, xã", ()),
    ("385", "huyện Quan Hóa", "Quan Hóa district", "xã, thị trấn", ()),
    ("399", "huyện Hoằng Hóa", "Hoằng Hóa district", "xã, thị trấn",
     ("leadership", "tasks", "weaknesses", "causes_subjective", "proposals")),
]

# (report, section): texts of the province, Vietnamese and English.
PROVINCE = {
    ("gender", "leadership"): [
        ("UBND tỉnh ban hành kế hoạch thực hiện Chiến lược quốc gia về bình đẳng giới, giao nhiệm vụ cụ thể cho từng sở, "
         "ngành và UBND cấp huyện; các chỉ tiêu được đưa vào kế hoạch phát triển kinh tế - xã hội hằng năm.",
         "The provincial People's Committee issued a plan for the National Strategy on Gender Equality and assigned "
         "tasks to each department and to the district People's Committees; the targets are part of the yearly "
         "socio-economic development plan."),
        ("Ban Vì sự tiến bộ của phụ nữ các cấp được kiện toàn khi có thay đổi nhân sự; quy chế hoạt động phân công rõ "
         "trách nhiệm của từng thành viên.",
         "The committees for the advancement of women at all levels were completed whenever members changed; their "
         "working rules state what each member answers for."),
        ("Kinh phí cho công tác bình đẳng giới được bố trí trong dự toán của các sở, ngành, địa phương, lồng ghép với các "
         "chương trình mục tiêu và các nguồn hợp pháp khác.",
         "Gender equality work was funded from the budgets of departments and localities, together with target "
         "programmes and other lawful sources."),
        ("Tổ chức tập huấn kỹ năng lồng ghép giới cho cán bộ pháp chế, cán bộ tổ chức và cán bộ phụ trách bình đẳng giới ở "
         "cấp huyện, cấp xã.",
         "Training in gender mainstreaming was held for legal and personnel officers and for those in charge of gender "
         "equality in districts and communes."),
    ],
    ("gender", "tasks"): [
        ("Đổi mới hình thức truyền thông; Tháng hành động vì bình đẳng giới và phòng, chống bạo lực trên cơ sở giới được tổ "
         "chức đồng loạt ở các huyện, thị xã, thành phố.",
         "Communication took new forms; the Month of Action for gender equality and against gender-based violence was "
         "held in all districts, towns and cities."),
        ("Lồng ghép vấn đề bình đẳng giới khi xây dựng văn bản quy phạm pháp luật của tỉnh; cơ quan thẩm định có ý kiến về "
         "giới trong hồ sơ trình.",
         "Gender equality was considered in the drafting of provincial regulations; the appraising body gave its opinion "
         "on gender in the files submitted."),
        ("Duy trì các địa chỉ tin cậy, câu lạc bộ phòng, chống bạo lực gia đình, gắn với hoạt động hòa giải ở cơ sở.",
         "Trusted addresses and clubs against domestic violence were kept up, together with local mediation."),
        ("Quan tâm đào tạo, bồi dưỡng và tạo nguồn cán bộ nữ gắn với quy hoạch của từng cơ quan, đơn vị.",
         "Women officials were trained and prepared for posts within the personnel planning of each body."),
    ],
    ("gender", "strengths"): [
        ("Cấp ủy, chính quyền nhiều nơi coi bình đẳng giới là nhiệm vụ thường xuyên, có phân công và có kiểm tra.",
         "In many places party committees and authorities treat gender equality as a standing task, assigned and checked."),
        ("Sự phối hợp giữa cơ quan quản lý nhà nước với Hội Liên hiệp Phụ nữ và các đoàn thể chặt chẽ hơn, hạn chế được "
         "chồng chéo.",
         "State bodies, the Women's Union and other organisations worked together more closely, with less overlap."),
    ],
    ("gender", "weaknesses"): [
        ("Một số cơ quan, địa phương chưa chủ động lồng ghép giới khi xây dựng kế hoạch, còn trông chờ hướng dẫn của cấp "
         "trên.",
         "Some bodies and localities do not mainstream gender in their plans of their own accord and wait for guidance "
         "from above."),
        ("Hoạt động truyền thông ở vùng sâu, vùng xa chưa thường xuyên; tài liệu bằng tiếng dân tộc thiểu số còn ít.",
         "Communication in remote areas is irregular; there is little material in the languages of ethnic minorities."),
        ("Báo cáo của một số đơn vị chưa đầy đủ hoặc gửi chậm, ảnh hưởng đến việc tổng hợp.",
         "The reports of some units were incomplete or late, which hampered the summary."),
    ],
    ("gender", "causes_objective"): [
        ("Địa bàn rộng, nhiều xã miền núi đi lại khó khăn; đời sống của một bộ phận người dân chưa ổn định.",
         "The area is wide and many mountain communes are hard to reach; the living of some people is not yet secure."),
        ("Định kiến giới và tư tưởng trọng nam hơn nữ còn tồn tại trong một bộ phận người dân, không thể thay đổi trong thời "
         "gian ngắn.",
         "Gender prejudice and the preference for sons persist among some people and do not change within a short time."),
    ],
    ("gender", "causes_subjective"): [
        ("Cán bộ làm công tác bình đẳng giới ở cơ sở chủ yếu kiêm nhiệm, hay thay đổi, ít được tập huấn chuyên sâu.",
         "Officers for gender equality at the grassroots mostly have other duties too, change often and rarely get "
         "in-depth training."),
        ("Người đứng đầu một số cơ quan, đơn vị chưa quan tâm đúng mức; việc kiểm tra, đôn đốc chưa thường xuyên.",
         "Heads of some bodies do not give the work due attention; checks and reminders are irregular."),
    ],
    ("gender", "next"): [
        ("Tiếp tục quán triệt chủ trương của Đảng, chính sách, pháp luật của Nhà nước về bình đẳng giới; gắn trách nhiệm của "
         "người đứng đầu với kết quả thực hiện.",
         "Continue to make the policies of the Party and the laws of the State on gender equality known, and hold the "
         "heads of bodies answerable for the results."),
        ("Rà soát các chỉ tiêu chưa đạt, xác định rõ cơ quan chủ trì, biện pháp và thời hạn hoàn thành của từng chỉ tiêu.",
         "Review the targets that were missed and settle for each who leads, what is done and by when."),
        ("Đổi mới truyền thông cho phù hợp với từng nhóm đối tượng, chú trọng nam giới, thanh niên và đồng bào dân tộc thiểu "
         "số.",
         "Fit communication to each group of people, with attention to men, the young and ethnic minorities."),
        ("Nâng cao chất lượng quy hoạch, đào tạo, bồi dưỡng cán bộ nữ ở các cấp.",
         "Improve the planning and training of women officials at all levels."),
    ],
    ("gender", "proposals"): [
        ("Đề nghị Bộ Lao động - Thương binh và Xã hội biên soạn tài liệu tập huấn lồng ghép giới dùng chung và hướng dẫn thống "
         "nhất cách tính các chỉ tiêu.",
         "The Ministry of Labour, Invalids and Social Affairs is asked for common training material on gender "
         "mainstreaming and for uniform guidance on how the targets are computed."),
        ("Đề nghị HĐND, UBND tỉnh quan tâm bố trí kinh phí cho công tác bình đẳng giới ở cấp huyện, cấp xã.",
         "The provincial People's Council and People's Committee are asked to provide funds for gender equality work in "
         "districts and communes."),
        ("Đề nghị UBND các huyện, thị xã, thành phố bố trí ổn định cán bộ phụ trách và gửi báo cáo đúng thời hạn.",
         "The People's Committees of districts, towns and cities are asked to keep their officers in charge and to report "
         "in time."),
    ],
    ("children", "situation"): [
        ("Trẻ em trong tỉnh phân bố không đều giữa miền núi, đồng bằng, ven biển và đô thị; nhu cầu về chăm sóc, bảo vệ và vui "
         "chơi của từng vùng khác nhau.",
         "Children are unevenly spread over mountains, plain, coast and towns, and what each area needs in care, "
         "protection and play differs."),
        ("Một bộ phận trẻ em sống cùng ông bà, người thân do cha mẹ đi làm ăn xa, thiếu sự chăm sóc trực tiếp của cha mẹ.",
         "Some children live with grandparents or relatives while their parents work far away, and lack their direct care."),
        ("Nguy cơ đuối nước, tai nạn thương tích và xâm hại trẻ em vẫn là mối quan tâm thường xuyên, nhất là trong dịp nghỉ hè.",
         "The risk of drowning, injury and abuse remains a standing concern, above all in the summer holidays."),
    ],
    ("children", "leadership"): [
        ("UBND tỉnh ban hành kế hoạch thực hiện các chương trình về trẻ em, chỉ đạo các sở, ngành và địa phương thực hiện Luật "
         "Trẻ em.",
         "The provincial People's Committee issued plans for the programmes on children and had departments and "
         "localities carry out the Law on Children."),
        ("Tổ chức phối hợp liên ngành về trẻ em ở các cấp được kiện toàn; cấp xã bố trí người làm công tác bảo vệ trẻ em.",
         "The bodies of co-operation on children were completed at all levels; communes named persons in charge of child "
         "protection."),
        ("Công tác kiểm tra, giám sát việc thực hiện quyền trẻ em được lồng ghép với kiểm tra chuyên đề của các ngành.",
         "Checks on the rights of children were part of the inspections of each sector."),
    ],
    ("children", "tasks"): [
        ("Tổ chức Tháng hành động vì trẻ em, Tết Trung thu và các hoạt động hè an toàn, bổ ích ở các địa phương.",
         "The Month of Action for Children, the Mid-Autumn Festival and safe and useful summer activities were held in the "
         "localities."),
        ("Phối hợp với nhà trường dạy bơi, dạy kỹ năng phòng tránh tai nạn thương tích và phòng, chống xâm hại.",
         "With the schools, children were taught to swim, to avoid injuries and to protect themselves from abuse."),
        ("Vận động nguồn lực xã hội hỗ trợ trẻ em có hoàn cảnh đặc biệt, kết hợp với nguồn Quỹ Bảo trợ trẻ em.",
         "Society was called on to support children in special circumstances, together with the Fund for Children."),
        ("Tổ chức diễn đàn để trẻ em nêu ý kiến; ý kiến của trẻ em được chuyển đến cơ quan có trách nhiệm trả lời.",
         "Forums were held for children to speak; what they said went to the bodies that have to answer."),
    ],
    ("children", "strengths"): [
        ("Công tác trẻ em được đưa vào chương trình, kế hoạch hằng năm của cấp ủy, chính quyền các cấp.",
         "Work for children is part of the yearly programmes of party committees and authorities at all levels."),
        ("Quy trình tiếp nhận, hỗ trợ và can thiệp đối với trẻ em có nguy cơ được phổ biến đến cơ sở.",
         "How children at risk are received and helped has been made known down to the communes."),
    ],
    ("children", "weaknesses"): [
        ("Việc phát hiện trẻ em có nguy cơ ở một số nơi còn chậm, phối hợp xử lý chưa kịp thời.",
         "In some places children at risk are found late, and action is not taken together in time."),
        ("Cơ sở vật chất cho vui chơi, giải trí của trẻ em ở nhiều xã còn thiếu hoặc xuống cấp.",
         "Many communes lack places for children to play, or have let them decay."),
    ],
    ("children", "causes_objective"): [
        ("Địa hình nhiều sông, suối, bờ biển dài, thiên tai thường xuyên làm tăng nguy cơ mất an toàn đối với trẻ em.",
         "Many rivers and streams, a long coast and frequent natural disasters put children at greater risk."),
        ("Mạng xã hội và môi trường mạng tác động nhiều chiều đến trẻ em, vượt khả năng quản lý của gia đình.",
         "Social networks and the internet act on children in many ways that families cannot control."),
    ],
    ("children", "causes_subjective"): [
        ("Người làm công tác trẻ em cấp xã kiêm nhiều việc, mạng lưới cộng tác viên ở thôn, bản chưa ổn định.",
         "Officers for children in communes have many other duties, and the network of collaborators in villages is "
         "unsteady."),
        ("Một số gia đình chưa nhận thức đầy đủ trách nhiệm chăm sóc, bảo vệ con em mình.",
         "Some families are not fully aware of their duty to care for and protect their children."),
    ],
    ("children", "next"): [
        ("Rà soát, lập danh sách trẻ em có hoàn cảnh đặc biệt và trẻ em có nguy cơ để quản lý, trợ giúp kịp thời.",
         "List the children in special circumstances and at risk, so that they are followed and helped in time."),
        ("Tăng cường phòng, chống đuối nước và xâm hại trẻ em; mở rộng dạy bơi an toàn trong trường học.",
         "Do more against drowning and the abuse of children; extend the teaching of safe swimming in schools."),
        ("Củng cố đội ngũ làm công tác trẻ em từ tỉnh đến thôn, bản; tập huấn kỹ năng làm việc với trẻ em.",
         "Strengthen those who work for children from the province down to the villages, and train them."),
    ],
    ("children", "proposals"): [
        ("Đề nghị Bộ Lao động - Thương binh và Xã hội hướng dẫn cụ thể về chế độ đối với cộng tác viên bảo vệ trẻ em.",
         "The Ministry of Labour, Invalids and Social Affairs is asked for guidance on the allowances of collaborators in "
         "child protection."),
        ("Đề nghị UBND tỉnh ưu tiên bố trí vốn cho điểm vui chơi của trẻ em ở các xã miền núi.",
         "The provincial People's Committee is asked to give priority to playgrounds in mountain communes."),
    ],
}

# (report, section): texts of units; {unit} is the name inside a sentence, {communes} what is below it.
UNIT = {
    ("gender", "leadership"): [
        ("UBND {unit} ban hành kế hoạch công tác bình đẳng giới và vì sự tiến bộ của phụ nữ, giao chỉ tiêu đến từng "
         "{communes}.",
         "The People's Committee of {unit} issued its plan on gender equality and the advancement of women and gave each "
         "commune its targets."),
        ("Ban Vì sự tiến bộ của phụ nữ được kiện toàn, họp định kỳ và có phân công theo dõi địa bàn.",
         "The committee for the advancement of women was completed, meets regularly and has shared out the communes among "
         "its members."),
    ],
    ("gender", "tasks"): [
        ("Tổ chức tuyên truyền qua hệ thống truyền thanh cơ sở, sinh hoạt chi hội phụ nữ và hội nghị lồng ghép ở khu dân cư.",
         "Information was given through local loudspeakers, meetings of the Women's Union and in residential areas."),
        ("Tổ hòa giải và địa chỉ tin cậy ở cộng đồng tiếp nhận, tư vấn các vụ việc phát sinh từ cơ sở.",
         "Mediation groups and trusted addresses in the communities received cases and gave advice."),
        ("Phối hợp mở các lớp dạy nghề, hỗ trợ lao động nữ tiếp cận vốn vay ưu đãi.",
         "Vocational classes were opened jointly, and working women were helped to obtain preferential loans."),
    ],
    ("gender", "strengths"): [
        ("Các đoàn thể ở {unit} phối hợp tốt, hoạt động sát với hội viên và người dân.",
         "The organisations in {unit} work well together and close to their members and the people."),
    ],
    ("gender", "weaknesses"): [
        ("Việc theo dõi, tổng hợp số liệu tách theo giới ở một số xã chưa kịp thời.",
         "In some communes data by sex are not followed and put together in time."),
    ],
    ("gender", "causes_objective"): [
        ("Kinh phí của địa phương còn khó khăn, phải ưu tiên cho nhiều nhiệm vụ cấp bách khác.",
         "Local funds are tight and many other urgent tasks come first."),
    ],
    ("gender", "causes_subjective"): [
        ("Cán bộ phụ trách ở cấp xã kiêm nhiệm nhiều lĩnh vực, thời gian dành cho công tác bình đẳng giới còn ít.",
         "Commune officers in charge have many fields to look after and little time for gender equality."),
    ],
    ("gender", "next"): [
        ("Tiếp tục đưa chỉ tiêu bình đẳng giới vào kế hoạch phát triển kinh tế - xã hội của {unit} và của từng xã.",
         "Keep the targets on gender equality in the socio-economic development plan of {unit} and of each commune."),
        ("Tập huấn nghiệp vụ cho cán bộ phụ trách cấp xã; nhân rộng các câu lạc bộ hoạt động có hiệu quả.",
         "Train the officers in charge in the communes and set up more clubs after the model of those that work well."),
    ],
    ("gender", "proposals"): [
        ("Đề nghị Sở Lao động - Thương binh và Xã hội tổ chức tập huấn nghiệp vụ hằng năm cho cán bộ cấp xã.",
         "The Department of Labour, Invalids and Social Affairs is asked to train commune officers every year."),
    ],
    ("children", "situation"): [
        ("Phần lớn trẻ em trên địa bàn {unit} được gia đình và nhà trường quan tâm; vẫn có những em sống trong hoàn cảnh cần "
         "được trợ giúp.",
         "Most children in {unit} are well looked after by families and schools; some still live in circumstances in which "
         "they need help."),
    ],
    ("children", "leadership"): [
        ("UBND {unit} chỉ đạo các phòng, ban, UBND cấp xã thực hiện Luật Trẻ em và đăng ký xây dựng xã, phường, thị trấn phù "
         "hợp với trẻ em.",
         "The People's Committee of {unit} had its offices and the communes carry out the Law on Children and apply to be "
         "recognised as suitable for children."),
    ],
    ("children", "tasks"): [
        ("Tổ chức các hoạt động Tháng hành động vì trẻ em, thăm và tặng quà trẻ em có hoàn cảnh đặc biệt.",
         "Activities of the Month of Action for Children were held; children in special circumstances were visited and "
         "given presents."),
        ("Cắm biển cảnh báo ở nơi nguy hiểm, vận động gia đình quản lý trẻ em trong dịp nghỉ hè.",
         "Warning signs were put up in dangerous places, and families were urged to watch over children in the summer."),
    ],
    ("children", "strengths"): [
        ("Nhà trường, gia đình và đoàn thể ở {unit} phối hợp thường xuyên trong quản lý, giáo dục trẻ em.",
         "Schools, families and organisations in {unit} work together steadily in the care and education of children."),
    ],
    ("children", "weaknesses"): [
        ("Sân chơi, dụng cụ tập luyện cho trẻ em ở một số thôn, khu phố còn thiếu.",
         "Some villages and quarters lack playgrounds and equipment."),
    ],
    ("children", "causes_objective"): [
        ("Nhiều cha mẹ đi làm ăn xa, con cái gửi ông bà chăm sóc.",
         "Many parents work far away and leave their children with the grandparents."),
    ],
    ("children", "causes_subjective"): [
        ("Công tác phối hợp, trao đổi thông tin giữa các ngành ở cấp xã chưa thường xuyên.",
         "In the communes, sectors do not work together and inform each other regularly."),
    ],
    ("children", "next"): [
        ("Duy trì việc rà soát trẻ em có nguy cơ ở từng thôn, khu phố; can thiệp ngay khi phát hiện.",
         "Keep reviewing children at risk in each village and quarter, and act as soon as one is found."),
        ("Bố trí quỹ đất và vận động xã hội hóa để xây dựng điểm vui chơi cho trẻ em.",
         "Set land apart and call on society to build playgrounds for children."),
    ],
    ("children", "proposals"): [
        ("Đề nghị tỉnh hỗ trợ kinh phí dạy bơi và trang bị điểm vui chơi cho trẻ em.",
         "The province is asked for funds to teach swimming and to equip playgrounds."),
    ],
}


def _chosen(texts, *key):
    """The texts of a year: all of a short list; of a longer one, one is left out, another one each year or not."""
    if len(texts) < 3:
        return texts
    left_out = int(share("narrative", *key) * len(texts))
    return [text for place, text in enumerate(texts) if place != left_out]


def _rows(year, unit, pool, sections, name="", name_en="", communes=""):
    for report in ("gender", "children"):
        for section in SECTIONS:
            texts = pool.get((report, section), []) if not sections or section in sections else []
            for number, (text, text_en) in enumerate(_chosen(texts, year, unit, report, section), 1):
                text = text.replace("{unit}", name).replace("{communes}", communes)
                text_en = text_en.replace("{unit}", name_en)
                if any(letter.isdigit() for letter in text + text_en):
                    raise ValueError(f"{report}, {section}: a figure in a text: {text}")
                yield report, unit, section, number, text, text_en


def rows(year):
    """report, unit, section, number, text, text_en"""
    known = {code for code, *_rest in register.UNITS}
    found = list(_rows(year, "", PROVINCE, ()))
    for code, name, name_en, communes, sections in UNITS:
        if code not in known:
            raise ValueError(f"no unit {code}")
        found += _rows(year, code, UNIT, sections, name, name_en, communes)
    return found
