"""Given names, in the spellings transcripts use: a sign that a person's name begins."""

_RUSSIAN = """
Абрам Авраам Адам Адель Азамат Азат Айдар Айрат Айсен Аким Аксинья Алан Александр Александра
Алексей Алёна Алиса Алия Алла Алсу Альберт Альберт Альбина Альфия Амина Амир Анастасия Анатолий
Ангелина Андрей Анжелика Анна Антон Антонина Ануш Аристарх Аркадий Арина Арман Армен Арсен Арсений
Арсентий Артемий Артур Артём Архип Аскар Аслан Ася Афанасий Ахмат Ахмед Батыр Богдан Борис Булат
Вадим Валентин Валентина Валерий Валерия Ван Варвара Вардан Василий Василиса Вагит Вениамин Вера
Вероника Виктор Виктория Виолетта Виталий Владимир Владислав Владислава Владлен Влада Вольф
Всеволод Вячеслав Гавриил Галина Гасан Геворг Геннадий Генрих Георгий Герман Глеб Григорий
Гульнара Гузель Гурбангулы Давид Дамир Даниил Данил Данила Даниэль Дарья Денис Джамиля Диана
Дильшат Дина Динар Динара Дмитрий Ева Евгений Евгения Евдокия Егор Екатерина Елена Елизавета
Емельян Ерлан Ефим Жанна Жан Захар Зинаида Зоя Зульфия Иван Игнат Игорь Изабелла Илларион Ильдар
Ильнур Ильхам Илья Ильяс Инга Индира Инна Иннокентий Иосиф Ираида Ирина Исаак Ислам Искандер
Казбек Камиль Карен Карина Карл Касым-Жомарт Ким Кира Кирилл Клавдия Клара Клим Константин
Кристина Ксения Кузьма Лада Лазарь Лариса Лев Леонард Леонид Лидия Лилия Лиана Любовь Людмила
Магомед Майя Макар Максим Максимилиан Марат Маргарита Марианна Марина Мария Мария Марк Марта
Мартин Матвей Махмуд Мераб Милана Мила Милена Михаил Мстислав Мурат Муса Мустафа Надежда Назар
Наиль Наталия Наталья Никита Николай Николас Нина Никол Нонна Нурсултан Оксана Олег Олеся Ольга
Остап Оскар Павел Пётр Петр Платон Полина Прохор Рада Радий Раиса Рамзан Рамиль Расул Рауль
Рафаэль Рашид Регина Ренат Ренат Рим Римма Ринат Роберт Родион Роза Роман Ростислав Рубен Руслан
Рустам Рустэм Руфина Савелий Садыр Сапармурат Сардар Саша Светлана Святослав Севастьян Семён
Сергей Серж Сердар Соломон София Софья Спартак Станислав Степан Сулейман Таисия Таир Тамара Тарас
Татьяна Темур Теймураз Тигран Тимофей Тимур Тихон Тофик Трофим Ульяна Урсула Фарид Фарида Фатима
Фаина Фёдор Федор Феликс Фердинанд Филипп Фома Франц Хасан Хусейн Чингиз Шавкат Шамиль Эдгар
Эдуард Эдуард Элина Элла Эльвира Эльдар Эмиль Эмилия Эмма Эмомали Эрик Эрнест Эрнст Юлиан Юлия
Юнус-Бек Юрий Юсуф Яков Ян Яна Ярослав Ярослава
"""

_ROMANISED = """
Abram Adam Adnan Agnessa Aidar Airat Akhmat Akhmed Akim Aksinya Alan Albert Albina Aleftina
Aleksandr Aleksandra Aleksei Aleksey Alena Alexander Alexandra Alexandr Alexei Alexey Alexi Alim
Alina Alisa Aliya Alla Almazbek Alsu Alyona Aman Amir Amiran Anastasia Anastasiya Anatoli Anatoly
Andrei Andrey Angelina Anna Anton Antonina Anzhela Anzhelika Aram Arina Arkadi Arkady Arman Armen
Arsen Arseny Arthur Artem Artemy Artur Artyom Asan Askar Askhat Aslan Asya Azamat Azat Batyr
Bogdan Boris Bulat Chingiz Damir Danil Danila Daniil Daria Darya Dasha David Denis Diana Dina
Dinar Dinara Dmitri Dmitriy Dmitry Dzhamilya Eduard Ekaterina Elena Elina Elizaveta Ella Elmira
Elvira Emil Emomali Enzhi Evgeni Evgenia Evgeny Farid Farida Fatima Fedor Felix Filipp Fyodor
Galina Gavriil Gennady Georgi Georgy German Gevorg Gleb Grigori Grigory Gulnara Gurbanguly Guzel
Ignat Igor Ildar Ilgam Ilham Ilia Ilnur Ilya Ilyas Inga Inna Innokenty Iosif Iraida Irina Isaak
Iskander Islam Iulia Ivan Kamil Karen Karina Kassym-Jomart Katya Kazbek Khasan Khusein Kira Kirill
Klavdia Klim Konstantin Kristina Ksenia Kseniya Kuzma Lada Larisa Lev Leonid Lidia Lidiya Lilia
Liliya Lyubov Lyudmila Ludmila Magomed Magomedsalam Maia Makar Maksim Marat Margarita Maria
Marianna Marina Mariya Matvei Matvey Maxim Maya Mikhail Milana Milena Mintimer Mstislav Murat Musa
Mustafa Nadezhda Nail Nailya Natalia Nataliya Natalya Nazar Nikita Nikol Nikolai Nikolay Nina
Nonna Nursultan Oksana Oleg Olesya Olga Oskar Pavel Petr Platon Polina Pyotr Rada Radiy Radik
Rafael Raisa Ramil Ramzan Rashid Rasul Rauf Ravil Regina Renat Rimma Rinat Robert Rodion Roman
Rosa Rostislav Roza Ruben Rumen Ruslan Rustam Rustem Sadyr Samvel Saveliy Savely Semyon Serdar
Sergei Sergej Sergey Serzh Shamil Shavkat Sofia Sofya Sooronbay Spartak Stanislav Stepan Suleiman
Svetlana Svyatoslav Taisia Tamara Taras Tatiana Tatyana Teimuraz Temur Tigran Tikhon Timofei
Timofey Timur Tofik Trofim Ulyana Vadim Vagit Valentin Valentina Valeri Valeria Valeriy Valeriya
Valery Vardan Varvara Vasili Vasilisa Vasily Veniamin Vera Veronika Viacheslav Viktor Viktoria
Viktoriya Violetta Vitali Vitaly Vladimir Vladislav Vladlen Volodymyr Vsevolod Vyacheslav Yakov
Yan Yana Yaroslav Yaroslava Yefim Yegor Yekaterina Yelena Yelisei Yelizaveta Yemelyan Yerlan
Yermek Yevdokia Yevgenia Yevgeni Yevgeny Yulia Yuliya Yunus-Bek Yuri Yuriy Yury Yusup Zakhar
Zhanna Zinaida Zoya Zulfia
"""

_INTERNATIONAL = """
Aaron Abbas Abd Abdel Abdelaziz Abdelfattah Abdelmadjid Abdul Abdulla Abdullah Abhisit Abigail
Achim Adama Adel Adolf Adrian Agnes Ahmad Ahmed Aidan Aisha Akihito Akira Aksel Alain Alan Albert
Alberto Aldo Aleksandar Aleksander Alessandro Alex Alexandre Alexis Alfonso Alfred Alfredo Ali
Alice Alicia Alison Allan Allen Alois Alok Alpha Alphonse Alvaro Amadou Amanda Amber Amir Amit Amy
Ana Anders Andre Andrea Andreas Andres Andrew Andrej Andrzej Angel Angela Angelo Anita Ann Anne
Annette Annie Anthony Antoine Anton Antonin Antonio Antony Anwar Archie Ariel Armando Armin Arne
Arnold Arthur Arturo Arvind Ashley Ashraf Atifete Audrey August Augusto Austin Axel Aymeric Ban
Barack Barbara Barry Bart Bashar Beata Beatrice Beatriz Ben Benigno Benito Benjamin Bernard
Bernardo Bernd Bernhard Bertrand Beth Betty Bill Binyamin Bjarni Bjorn Blaise Bo Bob Bohuslav
Boris Borut Boyko Brad Brandon Brenda Brian Bridget Bruce Bruno Caitlin Cameron Carl Carla Carlo
Carlos Carmen Carol Caroline Caspar Catherine Cecilia Cedric Cesar Charles Charlie Charlotte
Cherie Cheryl Chris Christian Christiane Christina Christine Christoph Christophe Christopher
Christos Chuck Cindy Claire Clara Claude Claudia Claudio Claus Colin Connie Conor Conrad Corinne
Craig Cristina Cyril Cyrille Dalia Damian Dan Dana Daniel Daniela Danielle Danny Daphne Dave David
Dawn Dean Deborah Denis Denise Dennis Derek Devin Diana Diane Didier Diego Dieter Dilma Dirk
Dmytro Dominic Dominik Dominique Don Donald Donna Doris Dorothy Doug Douglas Duncan Dylan Ed Edgar
Edith Edmund Eduardo Edward Edwin Eileen Elaine Eleanor Elias Elie Elisabeth Elizabeth Ellen Ellie
Eloise Elon Emanuel Emerson Emil Emily Emma Emmanuel Emmanuelle Enda Enrico Enrique Eric Erica
Erik Erika Ernest Ernesto Ernst Erwin Esther Ethan Eugene Eugenia Eva Evan Evelyn Evo Ewa Fabio
Fabrice Faisal Faustin-Archange Federica Federico Felipe Felix Ferdinand Fernando Fidel Filip
Filippo Florence Florian Francesco Francis Francisco Franco Francois Frank Frank-Walter Frans
Franz Fred Freddie Frederic Frederick Frederik Friedrich Fumio Gabriel Gabriela Gareth Gary Gavin
Gayle Gemma Geoff Geoffrey George Georges Georgia Georgios Gerald Gerard Gerd Gerhard Gert Gianni
Gilbert Gilles Gina Giorgia Giorgio Giorgos Giovanni Giuseppe Gladys Glen Glenn Gloria Goodluck
Gordon Grace Graham Grant Greg Gregory Greta Guido Guillaume Guillermo Gunter Gunther Gustav
Gustavo Guy Gyorgy Hailemariam Hamad Hamid Hannah Hans Hans-Dietrich Harald Harold Harriet Harry
Haruhiko Hassan Haydar Heather Hector Heidi Heiko Heinrich Heinz Helen Helena Helene Helmut
Hendrik Henri Henrik Henry Herbert Herman Hermann Hery Hillary Hiroshi Ho Horst Hosni Hossein
Howard Hubert Hugh Hugo Humberto Hun Hussein Iain Ian Ibrahim Idriss Ignacio Ingrid Isabel
Isabella Isabelle Isaias Ismail Ismael Issoufou Iurie Ivan Ivana Ivar Ivica Jaak Jack Jackie Jacob
Jacques Jacqueline Jair Jake Jakob Jakov James Jamie Jan Jana Jane Janet Janez Janice Janis Janusz
Jared Jaroslav Jason Jasper Javier Jay Jean Jean-Claude Jean-Luc Jean-Marie Jean-Michel Jean-Paul
Jean-Pierre Jean-Yves Jeanette Jeanne Jeff Jeffrey Jen Jennifer Jenny Jens Jeremy Jerome Jerry
Jerzy Jessica Jesus Jewher Jill Jim Jimmy Joachim Joan Joanna Joanne Joao Joaquin Jochen Joe Joel
Joerg Johan Johann Johanna Johannes John Johnny Jon Jonas Jonathan Jordan Jorge Josaia Jose Josef
Joseph Josephine Joshua Josip Jovan Joyce Juan Judith Judy Jules Julia Julian Julie Julien Julio
Jurgen Jussi Justin Jyrki Kaja Kamala Karen Karin Karine Karl Karl-Theodor Karol Karolos Kate
Katharina Katherine Kathleen Kathryn Kathy Katie Katrin Kay Kayleigh Keir Keith Kellie Kelly Ken
Kenneth Kenny Kersti Kevin Khaltmaagiin Kim Kimberly Kirsten Kjell Klaus Kofi Kolinda Konrad
Konstantinos Kostas Kristian Kristalina Kurt Kyle Lars Larry Laszlo Laura Laurence Laurent Lauren
Lawrence Leah Lech Lee Leila Lena Leo Leon Leonard Leopold Leroy Leslie Leszek Leyla Li Liam
Liliana Lincoln Linda Lindsay Lindsey Lionel Lisa Liz Lloyd Lorenzo Louis Louise Luc Luca Lucas
Lucia Lucy Luis Luisa Luiz Lukas Luke Luther Lutz Lydia Lynn Macky Madeleine Mads Magdalena Maggie
Maha Mahathir Mahinda Mahmoud Maia Malcolm Mamnoon Mamuka Manfred Manolis Manuel Marc Marcel
Marcelo Marcin Marco Marcos Marcus Marek Margaret Margot Marguerite Maria Mariano Marianne Marie
Marine Mario Marion Marissa Mark Markus Marta Martha Marti Martin Martina Mary Masashi Massimo
Mateusz Mathias Mats Matt Matteo Matthew Matthias Maurice Mauricio Max Maximilian May Meg Megan
Megyn Mehmet Mehriban Mel Melanie Melinda Melissa Mercedes Mevlut Michael Michaela Michal Michel
Michele Michelle Miguel Mihai Mike Mikheil Miklos Milan Milo Milorad Milos Miriam Miro Miroslav
Mitch Moammar Mohamed Mohammad Mohammed Mohammadu Moisei Mokgweetsi Molly Monica Monika Moon
Morgan Moritz Moshe Moussa Muammar Muhammad Muhammadu Mukhriz Nabih Nadia Naftali Najib Nana Nancy
Naoto Narendra Natalie Nathalie Nathan Nathaniel Navin Ned Neil Nelson Nguyen Nicholas Nick Nicola
Nicolae Nicolas Nicole Nigel Nikki Nikolaos Nikos Nils Nitza Noah Noel Nora Norbert Norman Nouri
Olaf Ole Oliver Olivia Olivier Olli Olli-Pekka Omar Oscar Oskar Otto Owen Pablo Pal Pamela
Panagiotis Paolo Park Pascal Pat Patrice Patricia Patrick Patrik Paul Paula Pauline Paulo Pawel
Pedro Pekka Penny Peng Per Pete Peter Petr Petra Petri Petro Phil Philip Philippe Phillip Pia
Pierre Pieter Piotr Plamen Poul Prabowo Prayut Quentin Rachel Radoslaw Rafael Raila Raimonds
Rainer Raj Rajiv Ralf Ralph Ramon Rand Randy Raphael Raul Ray Raymond Rebecca Recep Reinhard Rene
Reuven Rex Richard Rick Ricardo Rita Rob Robert Roberta Roberto Robin Rodrigo Roger Roland Rolf
Romano Ron Ronald Rosa Rose Rosemary Roy Ruben Rudolf Rui Rupert Russell Ruth Ryan Saad Sabine
Sadiq Sally Salva Salvador Sam Samantha Sami Samir Samuel Sandor Sandra Sara Sarah Sauli Scott
Sean Sebastian Sebastien Sergio Seth Seyed Shane Shannon Sharon Shaun Shawn Sheikh Sheila Shen
Sherry Shigeru Shimon Shinzo Shirley Sid Sidney Sigmar Silvia Silvio Simon Simone Simonetta Slavko
Slobodan Sonia Sophia Sophie Spencer Stan Stanley Stef Stefan Stefania Stefano Steffen Stella
Stephanie Stephane Stephen Steve Steven Stewart Stig Stipe Stuart Sue Susan Susanne Susilo Suzanne
Sven Sylvia Sylvie Taavi Taban Tadeusz Tamim Tammy Tara Taro Tarja Tarja Ted Teresa Terence Terry
Thaksin Theo Theodor Theresa Therese Thierry Thomas Thorbjorn Tim Timo Timothy Tina Tobias Toby
Todd Tom Tomas Tomasz Tomislav Tommy Toni Tony Toomas Toshiyuki Tracy Trent Trevor Tsakhiagiin
Tulia Ueli Ugo Ulf Ulrich Urmas Ursula Uwe Valdis Vaclav Valentin Valerie Vanessa Vaughan Vera
Veronica Victor Victoria Viktor Vincent Viola Virginia Vivian Wally Walter Wang Wanda Warren Wayne
Wen Wendy Werner Wilfried Wilhelm Will Willem William Willy Winston Wladyslaw Wolfgang Xi Xavier
Yair Yang Yannick Yasser Yasuo Yitzhak Yoko Yolanda Yoshihide Yoshiro Yossi Yoweri Yukio Yuval
Yves Zac Zachary Zine Zoe Zoran Zvonimir Zhang
"""

GIVEN_NAMES = frozenset(
    name.casefold() for name in (_RUSSIAN + _ROMANISED + _INTERNATIONAL).split()
)
"""Given names in lower case."""
